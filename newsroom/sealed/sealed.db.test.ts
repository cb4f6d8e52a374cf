import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import { newSecret, hashOfSecret } from '@/platform/session';
import type { CommandResult } from '../command';
import type { Person } from '../people/actor';
import { changePassword } from '../people/change-password';
import { proveAgain } from '../people/prove-again';
import { setPassword } from '../people/set-password';
import { mergeSources } from '../sources/merge-sources';
import { readSource } from '../sources/read-source';
import { openWorld, password, type World } from '../testing/world';
import { askBreakGlass } from './ask-break-glass';
import { changeSealedField } from './change-sealed-field';
import { confirmBreakGlass } from './confirm-break-glass';
import { destroySealed } from './destroy-sealed';
import { findSealedMatches } from './find-sealed-matches';
import { grantSealed } from './grant-sealed';
import { openSealed } from './open-sealed';
import { revokeSealed } from './revoke-sealed';
import { sealIdentity } from './seal-identity';
import { setLegalHold } from './set-legal-hold';

let world: World;
/** Everybody as they act through a session of their own. */
let mina: Person, tom: Person, daud: Person, sana: Person, lev: Person, ada: Person;

const day = 24 * 60 * 60_000;

beforeAll(async () => {
  world = await openWorld();
  [mina, tom, daud, sana, lev, ada] = await Promise.all([world.mina, world.tom, world.daud, world.sana, world.lev, world.ada].map(atADesk)) as [Person, Person, Person, Person, Person, Person];
});

afterAll(() => world.close());

async function atADesk(person: Person): Promise<Person> {
  const { id } = await world.desk.session.create({ data: { personId: person.id, tokenHash: hashOfSecret(newSecret()), endsAt: new Date(Date.now() + 400 * day) } });
  return { ...person, through: { kind: 'session', id } };
}

async function done<Value>(result: Promise<CommandResult<Value>>): Promise<Value> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  return answer.value;
}

async function refused(result: Promise<CommandResult<unknown>>): Promise<string> {
  const answer = await result;
  return answer.ok ? 'done' : answer.refusal.code;
}

const prove = (person: Person) => done(proveAgain(person, { password }));

/** As if they had given their password just now: only so many may be given in a quarter of an hour. */
const provedAlready = (person: Person) => world.desk.session.update({ where: { id: person.through!.id }, data: { provedAt: new Date() } });

const words = { name: 'Zarghuna Wali', alias: 'Lynx', phone: '+93 70 123 4567', email: 'z.wali@mail.example', remarks: 'Met twice in May.' };

async function sealed(by = mina, fields: object = words): Promise<string> {
  const sourceId = await world.source(by, 'A nurse', 'person');
  await done(sealIdentity(by, { sourceId, deskName: 'A nurse at the hospital', fields, reason: 'She asked for it.', days: 30 }));
  return sourceId;
}

/** What the audit holds of a source, by name, with who was refused. */
async function told(sourceId: string): Promise<string[]> {
  const rows = await world.desk.auditEvent.findMany({ where: { subjectId: sourceId }, orderBy: { id: 'asc' } });
  return rows.map(({ name, data }) => [name, (data as { why?: string }).why].filter(Boolean).join(': '));
}

describe('opening', () => {
  test('takes a live grant and a password given again', async () => {
    const sourceId = await sealed();
    expect(await refused(openSealed(mina, { sourceId }))).toBe('forbidden');
    await prove(mina);
    expect((await done(openSealed(mina, { sourceId }))).fields).toMatchObject({ ...words, employer: '', address: '' });
    expect(await told(sourceId)).toEqual(['sealed.sealed', 'sealed.refused: no_fresh_password', 'sealed.opened']);
  });

  test('the password counts for five minutes, in that session alone', async () => {
    const sourceId = await sealed();
    await prove(mina);
    const elsewhere = await atADesk(world.mina);
    expect(await refused(openSealed(elsewhere, { sourceId }))).toBe('forbidden');
    expect(await refused(openSealed(world.mina, { sourceId }))).toBe('forbidden');
    expect(await during(new Date(Date.now() + 4 * 60_000), () => refused(openSealed(mina, { sourceId })))).toBe('done');
    expect(await during(new Date(Date.now() + 5 * 60_000), () => refused(openSealed(mina, { sourceId })))).toBe('forbidden');
  });

  test('a wrong password proves nothing, and stands in the audit', async () => {
    const other = await atADesk(world.tom);
    expect(await refused(proveAgain(other, { password: 'something else' }))).toBe('forbidden');
    expect(await told(tom.id)).toEqual(['sealed.refused: password']);
    expect(await world.desk.session.findUnique({ where: { id: other.through!.id } })).toMatchObject({ provedAt: null });
  });

  test('is for nobody without a grant, of whatever role; each refusal is kept though nothing else is', async () => {
    const sourceId = await sealed();
    for (const person of [tom, daud, sana, lev]) {
      await prove(person);
      expect(await refused(openSealed(person, { sourceId })), person.name).toBe('forbidden');
    }
    await prove(ada);
    expect(await refused(openSealed(ada, { sourceId }))).toBe('not_found');
    expect((await told(sourceId)).slice(1)).toEqual([...Array.from({ length: 4 }, () => 'sealed.refused: not_entitled'), 'sealed.refused: not_seen']);
  });

  test('a grant ends by itself, or when it is taken back', async () => {
    const sourceId = await sealed();
    await provedAlready(mina);
    const { grantId } = await done(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He approves the story.', days: 7 }));
    await prove(daud);
    expect(await refused(openSealed(daud, { sourceId }))).toBe('done');
    await done(revokeSealed(sana, { sourceId, grantId, reason: 'He is away.' }));
    expect(await refused(openSealed(daud, { sourceId }))).toBe('forbidden');
    await during(new Date(Date.now() + 31 * day), async () => {
      await prove(mina);
      expect(await refused(openSealed(mina, { sourceId }))).toBe('forbidden');
    });
  });

  test('an administrator who hands somebody a password does not open with it what they could', async () => {
    const sourceId = await sealed(mina);
    await provedAlready(mina);
    await done(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He checks it.', days: 7 }));
    await done(setPassword(ada, { personId: daud.id, password: 'handed over on paper' }));
    // Whoever signed in with it and chose another, five minutes ago.
    const asDaud = await atADesk(world.daud);
    await done(changePassword(asDaud, { present: 'handed over on paper', next: password, keepSessionId: asDaud.through?.id }));
    await prove(asDaud);
    expect(await refused(openSealed(asDaud, { sourceId }))).toBe('forbidden');
    const notices = await world.desk.sealedNotice.findMany({ where: { sourceId, kind: 'grants_ended' } });
    expect(notices.map(({ personId }) => personId).toSorted()).toEqual([mina.id, daud.id, sana.id, lev.id].toSorted());
    await provedAlready(mina);
    await done(grantSealed(mina, { sourceId, personId: daud.id, reason: 'I asked him on the telephone.', days: 7 }));
    expect(await done(openSealed(asDaud, { sourceId }))).toBeDefined();
    daud = asDaud;
  });

  test('a holder who becomes an administrator, or leaves, opens nothing', async () => {
    const sourceId = await sealed();
    await provedAlready(mina);
    await done(grantSealed(mina, { sourceId, personId: world.ines.id, reason: 'She edits it.', days: 7 }));
    const ines = await atADesk(world.ines);
    await prove(ines);
    await world.desk.person.update({ where: { id: ines.id }, data: { role: 'admin' } });
    expect(await refused(openSealed({ ...ines, role: 'admin' }, { sourceId }))).toBe('not_found');
    expect(await refused(openSealed(ines, { sourceId }))).toBe('forbidden');
    await world.desk.person.update({ where: { id: ines.id }, data: { role: 'editor' } });
  });
});

describe('grants', () => {
  test('are given by those who hold one, to no administrator, and never to oneself', async () => {
    const sourceId = await sealed();
    const to = (person: Person) => ({ sourceId, personId: person.id, reason: 'For the story.', days: 7 });
    const minaElsewhere = await atADesk(world.mina);
    expect(await refused(grantSealed(minaElsewhere, to(sana))), 'at a browser that somebody left open').toBe('forbidden');
    expect(await told(sourceId)).toContain('sealed.refused: no_fresh_password');
    for (const person of [mina, sana]) await provedAlready(person);
    expect(await refused(grantSealed(sana, to(daud)))).toBe('forbidden');
    expect(await refused(grantSealed(mina, to(ada)))).toBe('forbidden');
    expect(await refused(grantSealed(mina, to(mina)))).toBe('forbidden');
    expect(await refused(grantSealed(mina, to(sana)))).toBe('done');
    expect(await refused(grantSealed(sana, to(daud)))).toBe('done');
  });

  test('end within a year, says the database too', async () => {
    const sourceId = await sealed();
    expect(await refused(grantSealed(mina, { sourceId, personId: daud.id, reason: 'Long.', days: 366 }))).toBe('malformed');
    const grant = { sourceId, personId: daud.id, grantedById: mina.id, origin: 'grant' as const, reason: 'Long.', at: new Date(), expiresAt: new Date(Date.now() + 400 * day) };
    await expect(world.desk.sealedGrant.create({ data: grant })).rejects.toThrow();
  });

  test('a reason that tells who it is refused, without being repeated', async () => {
    const sourceId = await sealed();
    await provedAlready(mina);
    const answer = await grantSealed(mina, { sourceId, personId: daud.id, reason: 'He will meet ZARGHUNA WALI.', days: 7 });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    expect(JSON.stringify(answer)).not.toMatch(/zarghuna/i);
  });
});

describe('breaking the glass', () => {
  test('takes one person for standards and one lawyer, both with their password; it opens for an hour and everybody concerned learns of it', async () => {
    const sourceId = await sealed();
    const ask = (person: Person) => askBreakGlass(person, { sourceId, reason: 'Her life is in danger.' });
    for (const person of [mina, tom, daud]) expect(await refused(ask(person)), person.name).toBe('forbidden');
    await prove(sana);
    const { breakGlassId } = await done(ask(sana));
    const confirm = (person: Person) => confirmBreakGlass(person, { sourceId, breakGlassId });
    expect(await refused(confirmBreakGlass(lev, { sourceId, breakGlassId: randomUUID() }))).toBe('not_found');
    expect(await told(sourceId)).toContain('sealed.refused: not_entitled');
    expect(await refused(confirm(sana))).toBe('forbidden');
    expect(await refused(confirm(daud))).toBe('forbidden');
    const levElsewhere = await atADesk(world.lev);
    expect(await refused(confirm(levElsewhere))).toBe('forbidden');
    await prove(levElsewhere);
    await done(confirm(levElsewhere));
    expect((await done(openSealed(sana, { sourceId }))).fields.name).toBe(words.name);
    expect((await done(openSealed(levElsewhere, { sourceId }))).fields.name).toBe(words.name);
    const longer = { sourceId, reason: 'For the story.', days: 365 };
    expect(await refused(grantSealed(sana, { ...longer, personId: lev.id }))).toBe('forbidden');
    expect(await refused(grantSealed(levElsewhere, { ...longer, personId: sana.id }))).toBe('forbidden');
    expect(await refused(changeSealedField(levElsewhere, { sourceId, fields: { name: 'Nobody' } }))).toBe('forbidden');
    expect(await refused(destroySealed(levElsewhere, { sourceId }))).toBe('forbidden');
    await during(new Date(Date.now() + 61 * 60_000), async () => {
      await prove(sana);
      expect(await refused(openSealed(sana, { sourceId }))).toBe('forbidden');
    });
    const notices = await world.desk.sealedNotice.findMany({ where: { sourceId }, orderBy: { at: 'asc' } });
    expect(notices.filter(({ kind }) => kind === 'break_glass_opened').map(({ personId }) => personId)).toEqual([mina.id]);
    expect(notices.filter(({ kind }) => kind === 'break_glass_asked').map(({ personId }) => personId).toSorted()).toEqual([mina.id, lev.id].toSorted());
  });

  test('an asking that nobody confirms within an hour lapses', async () => {
    const sourceId = await sealed();
    await prove(sana);
    const { breakGlassId } = await done(askBreakGlass(sana, { sourceId, reason: 'Her life is in danger.' }));
    await during(new Date(Date.now() + 62 * 60_000), async () => {
      await prove(lev);
      expect(await refused(confirmBreakGlass(lev, { sourceId, breakGlassId }))).toBe('conflict');
    });
  });
});

describe('destroying', () => {
  test('leaves a tombstone that identifies nobody, and no way back', async () => {
    const sourceId = await sealed();
    await prove(mina);
    await done(destroySealed(mina, { sourceId }));
    expect(await refused(openSealed(mina, { sourceId }))).toBe('forbidden');
    expect(await world.desk.sealedSource.findUnique({ where: { sourceId } })).toMatchObject({ keyId: null, wrappedKey: null });
    expect(await world.desk.source.findUnique({ where: { id: sourceId } })).toMatchObject({ name: 'A source whose identity was destroyed', publicDescription: '' });
    for (const table of ['sealed_fields', 'sealed_terms', 'sealed_grants']) {
      const rows = await world.desk.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM desk.${table} WHERE "sourceId" = $1::uuid`, sourceId);
      expect(rows, table).toEqual([]);
    }
  });

  test('takes nothing from a source that was known by name all along, and had its contact sealed', async () => {
    const sourceId = await world.source(mina, 'The minister', 'official');
    await world.desk.source.update({ where: { id: sourceId }, data: { publicDescription: 'the minister of health', interest: 'Wants to be elected.' } });
    await done(sealIdentity(mina, { sourceId, deskName: 'The minister', fields: { phone: words.phone }, reason: 'His own number.', days: 30 }));
    await prove(mina);
    await done(destroySealed(mina, { sourceId }));
    const known = { name: 'The minister', publicDescription: 'the minister of health', interest: 'Wants to be elected.' };
    expect(await world.desk.source.findUnique({ where: { id: sourceId } })).toMatchObject(known);
  });

  test('is refused while the law holds it, by the database too', async () => {
    const sourceId = await sealed();
    expect(await refused(setLegalHold(sana, { sourceId, held: true, reason: 'A court asked.' }))).toBe('forbidden');
    await done(setLegalHold(lev, { sourceId, held: true, reason: 'A court asked.' }));
    await prove(mina);
    expect(await refused(destroySealed(mina, { sourceId }))).toBe('forbidden');
    for (const fields of [{ name: 'Nobody Known' }, { phone: '' }, { address: '12 Rose Lane', alias: 'Fox' }]) {
      expect(await refused(changeSealedField(mina, { sourceId, fields })), JSON.stringify(fields)).toBe('forbidden');
    }
    await done(changeSealedField(mina, { sourceId, fields: { address: '12 Rose Lane' } }));
    expect((await done(openSealed(mina, { sourceId }))).fields).toMatchObject({ ...words, address: '12 Rose Lane' });
    const gone = { wrappedKey: null, keyId: null, destroyedAt: new Date(), destroyedById: mina.id };
    await expect(world.desk.sealedSource.update({ where: { sourceId }, data: gone })).rejects.toThrow();
    await done(setLegalHold(lev, { sourceId, held: false, reason: 'It is over.' }));
    expect(await refused(destroySealed(mina, { sourceId }))).toBe('done');
  });
});

describe('what the database holds', () => {
  test('is ciphertext alone, which opens at no other place', async () => {
    const [one, two] = [await sealed(), await sealed(mina, { ...words, name: 'Parwin Noor' })];
    const dump = JSON.stringify(await world.desk.$queryRaw`SELECT s.*, f.* FROM desk.sealed_sources s JOIN desk.sealed_fields f USING ("sourceId")`, (_, value) =>
      value instanceof Uint8Array || value?.type === 'Buffer' ? Buffer.from(value.data ?? value).toString('latin1') : value,
    );
    for (const word of ['Zarghuna', 'Parwin', 'Lynx', '1234567', 'Met twice']) expect(dump).not.toContain(word);
    const moved = await world.desk.sealedField.findUniqueOrThrow({ where: { sourceId_field: { sourceId: one, field: 'name' } } });
    await world.desk.sealedField.update({ where: { sourceId_field: { sourceId: two, field: 'name' } }, data: { ciphertext: moved.ciphertext } });
    await prove(mina);
    await expect(openSealed(mina, { sourceId: two })).rejects.toThrow(/altered, or moved/);
    await world.desk.sealedField.update({ where: { sourceId_field: { sourceId: one, field: 'alias' } }, data: { ciphertext: moved.ciphertext } });
    await expect(openSealed(mina, { sourceId: one })).rejects.toThrow(/altered, or moved/);
  });

  test('only who knows the source may write it, and the name for the desk must tell nothing', async () => {
    const sourceId = await world.source(mina, 'A nurse', 'person');
    const sealing = { sourceId, deskName: 'A nurse', fields: words, reason: 'She asked.', days: 30 };
    for (const person of [tom, lev]) expect(await refused(sealIdentity(person, sealing)), person.name).toBe('forbidden');
    expect(await refused(sealIdentity(ada, sealing))).toBe('not_found');
    const answer = await sealIdentity(mina, { ...sealing, deskName: 'Zarghuna Wali, nurse' });
    expect(answer).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(/^Something in the name for the desk is sealed/) } });
    expect(await world.desk.sealedField.count({ where: { sourceId } })).toBe(0);
    await done(sealIdentity(mina, sealing));
    expect(await refused(sealIdentity(mina, sealing))).toBe('conflict');
    expect(await refused(changeSealedField(daud, { sourceId, fields: { alias: 'Fox' } }))).toBe('forbidden');
  });
});

describe('entries that were merged', () => {
  async function merged(): Promise<{ sourceId: string; twin: string }> {
    const [sourceId, twin] = [await world.source(mina, 'Nurse Z. Wali', 'person'), await world.source(mina, 'Zarghuna Wali of Kandahar', 'person')];
    await world.desk.source.update({ where: { id: twin }, data: { publicDescription: 'Zarghuna Wali, a nurse' } });
    await done(mergeSources(sana, { keptId: sourceId, mergedId: twin, reason: 'Both are Zarghuna Wali.' }));
    return { sourceId, twin };
  }
  const deskName = 'A nurse at the hospital';

  test('tell no former name of a source whose identity is sealed', async () => {
    const { sourceId, twin } = await merged();
    expect((await readSource(daud, sourceId))?.merged).toHaveLength(1);
    await done(sealIdentity(mina, { sourceId, deskName, fields: words, reason: 'She asked for it.', days: 30 }));
    expect(JSON.stringify(await readSource(daud, sourceId))).not.toMatch(/zarghuna/i);
    expect(await world.desk.source.findUnique({ where: { id: twin } })).toMatchObject({ name: 'A former entry of a sealed source', publicDescription: '' });
    await prove(mina);
    await done(destroySealed(mina, { sourceId }));
    expect(JSON.stringify(await readSource(daud, sourceId))).not.toMatch(/zarghuna/i);
  });

  test('are not sealed by themselves', async () => {
    const { twin } = await merged();
    expect(await refused(sealIdentity(mina, { sourceId: twin, deskName, fields: words, reason: 'She asked for it.', days: 30 }))).toBe('not_found');
  });
});

describe('matches', () => {
  test('are found by their fingerprints, and follow every change', async () => {
    const sourceId = await sealed(mina, { name: 'Maryam Ansari', phone: '0799 555 0101' });
    const places = async (text: string) => (await findSealedMatches(world.desk, [{ surface: 'the body', text }])).map(({ from, to }) => text.slice(from, to));
    expect(await places('Then maryam ANSARI called from +93 799 555 0101.')).toEqual(expect.arrayContaining(['maryam ANSARI', '555 0101']));
    expect(await places('Maryam met an Ansari.')).toEqual([]);
    await done(changeSealedField(mina, { sourceId, fields: { name: 'Hosna Ansari' } }));
    expect(await places('Maryam Ansari and Hosna Ansari')).toEqual(['Hosna Ansari']);
    await prove(mina);
    await done(destroySealed(mina, { sourceId }));
    expect(await places('Hosna Ansari')).toEqual([]);
  });
});
