import { randomUUID } from 'node:crypto';
import { type Caller, send, tell } from './ask';
import { act, type OfficeAct } from './office-acts';
import { everybodysPassword, type Staffed } from './staff';

const reason = 'It is needed for the story.';

/** Whoever writes adds a source of their own; the chief does it for those who may not. */
async function unsealed({ site, people }: Staffed, caller: Caller): Promise<{ sourceId: string; by: Caller }> {
  const source = { id: randomUUID(), name: 'A nurse', kind: 'person' } as const;
  const { status } = await send(site, caller, 'add-source', source);
  if (status !== 200) await tell(site, people.chief, 'add-source', source);
  return { sourceId: source.id, by: status === 200 ? caller : people.chief };
}

async function sealed(newsroom: Staffed, caller: Caller): Promise<string> {
  return (await sealedBy(newsroom, caller)).sourceId;
}

async function sealedBy(newsroom: Staffed, caller: Caller): Promise<{ sourceId: string; by: Caller }> {
  const { sourceId, by } = await unsealed(newsroom, caller);
  await tell(newsroom.site, by, 'seal-identity', { sourceId, deskName: 'A nurse', fields: { name: 'Zarghuna Wali' }, reason, days: 30 });
  return { sourceId, by };
}

/**
 * As if they had given their password just now, in the session and through the token, since rows take turns. The row of
 * prove-again gives it: only so many may be given in a quarter of an hour, and each is as much work as ten requests.
 */
async function proved(newsroom: Staffed, caller: Caller): Promise<void> {
  await proveAt(newsroom, caller, 'now()');
}

/** As if they had given it at the door, and not again. */
async function unproved(newsroom: Staffed, caller: Caller): Promise<void> {
  await proveAt(newsroom, caller, 'NULL');
}

async function proveAt({ find }: Staffed, { id }: Caller, moment: 'now()' | 'NULL'): Promise<void> {
  for (const table of ['sessions', 'access_tokens']) await find(`UPDATE desk.${table} SET "provedAt" = ${moment} WHERE "personId" = $1 RETURNING id`, id);
}

async function asked(newsroom: Staffed, by: Caller, sourceId: string): Promise<{ sourceId: string; breakGlassId: string }> {
  await proved(newsroom, by);
  const { breakGlassId } = await tell(newsroom.site, by, 'ask-break-glass', { sourceId, reason });
  return { sourceId, breakGlassId };
}

async function granted(newsroom: Staffed, caller: Caller): Promise<{ sourceId: string; grantId: string }> {
  const { sourceId, by } = await sealedBy(newsroom, caller);
  const { people, site } = newsroom;
  await proved(newsroom, by);
  const { grantId } = await tell(site, by, 'grant-sealed', { sourceId, personId: people['owning editor'].id, reason, days: 7 });
  return { sourceId, grantId };
}

/** A source that `caller` sealed, or a colleague for them, with a recording. */
async function recorded(newsroom: Staffed, caller: Caller): Promise<{ sourceId: string; fileId: string }> {
  const { sourceId, by } = await sealedBy(newsroom, caller);
  const fileId = randomUUID();
  await tell(newsroom.site, by, 'add-sealed-file', { id: fileId, sourceId, ...tape });
  return { sourceId, fileId };
}

const tape = { name: 'tape.wav', content: { base64: 'T25jZQ==' } };

/** How each command on what is sealed is tried: on one's own source, and on one that a colleague sealed. */
export const actsOnSealed: Record<string, OfficeAct> = {
  'prove-again': act('prove-again', { input: () => ({ password: everybodysPassword }) }),
  'seal-identity': act('seal-identity', {
    input: async (newsroom, caller) => ({ sourceId: (await unsealed(newsroom, caller)).sourceId, deskName: 'A nurse', fields: { name: 'Zarghuna Wali' }, reason, days: 30 }),
  }),
  'open-sealed': act('open-sealed', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, caller) };
    },
  }),
  'open-sealed of a colleague': act('open-sealed', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, newsroom.people.chief) };
    },
  }),
  'open-sealed without the password': act('open-sealed', {
    input: async (newsroom, caller) => {
      await unproved(newsroom, caller);
      return { sourceId: await sealed(newsroom, caller) };
    },
  }),
  'look-through-written': act('look-through-written', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, caller) };
    },
  }),
  'look-through-written of a colleague': act('look-through-written', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, newsroom.people.chief) };
    },
  }),
  'look-through-written without the password': act('look-through-written', {
    input: async (newsroom, caller) => {
      await unproved(newsroom, caller);
      return { sourceId: await sealed(newsroom, caller) };
    },
  }),
  'change-sealed-field': act('change-sealed-field', {
    input: async (newsroom, caller) => ({ sourceId: await sealed(newsroom, caller), fields: { alias: 'Lynx' } }),
  }),
  'add-sealed-file': act('add-sealed-file', {
    input: async (newsroom, caller) => ({ id: randomUUID(), sourceId: await sealed(newsroom, caller), ...tape }),
  }),
  'add-sealed-file of a colleague': act('add-sealed-file', {
    input: async (newsroom) => ({ id: randomUUID(), sourceId: await sealed(newsroom, newsroom.people.chief), ...tape }),
  }),
  'open-sealed-file': act('open-sealed-file', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return recorded(newsroom, caller);
    },
  }),
  'open-sealed-file of a colleague': act('open-sealed-file', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return recorded(newsroom, newsroom.people.chief);
    },
  }),
  'open-sealed-file without the password': act('open-sealed-file', {
    input: async (newsroom, caller) => {
      await unproved(newsroom, caller);
      return recorded(newsroom, caller);
    },
  }),
  'remove-sealed-file': act('remove-sealed-file', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return recorded(newsroom, caller);
    },
  }),
  'remove-sealed-file of a colleague': act('remove-sealed-file', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return recorded(newsroom, newsroom.people.chief);
    },
  }),
  'grant-sealed': act('grant-sealed', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, caller), personId: newsroom.people['owning editor'].id, reason, days: 7 };
    },
  }),
  'revoke-sealed': act('revoke-sealed', { input: async (newsroom, caller) => ({ ...(await granted(newsroom, caller)), reason }) }),
  'revoke-sealed of a colleague': act('revoke-sealed', {
    input: async (newsroom) => ({ ...(await granted(newsroom, newsroom.people.chief)), reason }),
  }),
  'set-retention': act('set-retention', {
    input: async (newsroom, caller) => ({ sourceId: await sealed(newsroom, caller), retainUntil: '2040-01-01' }),
  }),
  'set-legal-hold': act('set-legal-hold', {
    input: async (newsroom, caller) => ({ sourceId: await sealed(newsroom, caller), held: true, reason }),
  }),
  'ask-break-glass': act('ask-break-glass', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, newsroom.people.chief), reason };
    },
  }),
  'confirm-break-glass': act('confirm-break-glass', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return asked(newsroom, newsroom.people.standards, await sealed(newsroom, newsroom.people.chief));
    },
  }),
  'destroy-sealed': act('destroy-sealed', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, caller) };
    },
  }),
  'destroy-sealed of a colleague': act('destroy-sealed', {
    input: async (newsroom, caller) => {
      await proved(newsroom, caller);
      return { sourceId: await sealed(newsroom, newsroom.people.chief) };
    },
  }),
  'see-sealed-notice': act('see-sealed-notice', {
    input: async (newsroom, caller) => {
      const { people, find } = newsroom;
      const { sourceId } = await asked(newsroom, caller.id === people.standards.id ? people.legal : people.standards, await sealed(newsroom, caller));
      return { noticeId: await noticeOf(find, sourceId, caller) };
    },
  }),
  'note-sealed-refusal': act('note-sealed-refusal', { input: (_, { id: personId }) => ({ sourceId: null, personId, why: 'password' }) }),
};

/** Somebody who is told nothing asks for a notice of another. */
async function noticeOf(find: Staffed['find'], sourceId: string, { id }: Caller): Promise<string> {
  return find('SELECT id FROM desk.sealed_notices WHERE "sourceId" = $1 ORDER BY "personId" = $2 DESC', sourceId, id);
}
