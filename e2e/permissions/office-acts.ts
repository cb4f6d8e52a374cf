import { randomUUID } from 'node:crypto';
import type { CommandName, InputOf } from '@/newsroom/registry';
import type { Role } from '@/newsroom/people/role';
import { type Caller, type Means, tell } from './ask';
import { everybodysPassword as present, signIn, type Staffed } from './staff';

type Trying<Name extends CommandName> = {
  /** It ends the person's own ways in, so somebody new of their role does it. */
  alone?: boolean;
  /** It is one thing in a session and another through a token. */
  means?: Means;
  input(newsroom: Staffed, caller: Caller): InputOf<Name> | Promise<InputOf<Name>>;
};

/** How one command that is about no story is tried. */
export type OfficeAct = { command: CommandName; alone: boolean; means?: Means; input(newsroom: Staffed, caller: Caller): unknown };

export function act<Name extends CommandName>(command: Name, { alone = false, means, input }: Trying<Name>): OfficeAct {
  return { command, alone, ...(means && { means }), input };
}

const next = 'another calm sentence';

async function colleague({ site, people }: Staffed, role: Role = 'reporter'): Promise<string> {
  const { id } = await tell(site, people.admin, 'add-person', { name: 'A colleague', email: `${randomUUID()}@newsroom.example`, role });
  return id;
}

async function newestSession({ site, find }: Staffed, { id, email }: Caller): Promise<string> {
  await signIn(site, email);
  return find('SELECT id FROM desk.sessions WHERE "personId" = $1 ORDER BY "createdAt" DESC', id);
}

async function anotherToken({ site }: Staffed, caller: Caller): Promise<string> {
  return (await tell(site, caller, 'make-access-token', { id: randomUUID(), name: 'Another program', days: 1 }, 'cookie')).id;
}

/** Something with a name, at an address that nothing else has. */
function named(name: string) {
  return { id: randomUUID(), name, slug: `named-${randomUUID()}` };
}

/** How each command on people, sections, topics, authors and sources at large is tried. */
export const officeActs: Record<string, OfficeAct> = {
  'start-story': act('start-story', { input: ({ sectionId }) => ({ id: randomUUID(), sectionId }) }),
  'add-source': act('add-source', { input: () => ({ id: randomUUID(), name: 'The ferry company', kind: 'organisation' }) }),
  'add-section': act('add-section', { input: () => ({ id: randomUUID(), slug: `harbour-${randomUUID()}`, name: 'Harbour' }) }),
  'add-topic': act('add-topic', { input: () => named('Harbours') }),
  'change-topic': act('change-topic', {
    input: async ({ site, people }) => ({ topicId: (await tell(site, people.chief, 'add-topic', named('Harbours'))).id, name: 'Ports' }),
  }),
  'add-author': act('add-author', { input: () => named('A. Writer') }),
  'change-author': act('change-author', {
    input: async ({ site, people }) => ({ authorId: (await tell(site, people.chief, 'add-author', named('A. Writer'))).id, name: 'B. Writer' }),
  }),
  'change-text': act('change-text', {
    // Each their own, so that nobody's is made from a text that another just changed.
    input: ({ people }, { id }) => ({ key: id === people.editor.id ? 'about' : 'ethics', title: 'About us', source: 'We are here.', basedOn: null }),
  }),
  'arrange-front': act('arrange-front', { input: () => ({ storyIds: [], basedOn: [] }) }),
  'add-person': act('add-person', { input: () => ({ name: 'A colleague', email: `${randomUUID()}@newsroom.example`, role: 'admin' }) }),
  'change-role': act('change-role', { input: async (newsroom) => ({ personId: await colleague(newsroom), role: 'editor' }) }),
  'change-role of oneself': act('change-role', { input: (_, { id: personId }) => ({ personId, role: 'standards' }) }),
  'deactivate-person': act('deactivate-person', { input: async (newsroom) => ({ personId: await colleague(newsroom) }) }),
  'deactivate-person oneself': act('deactivate-person', { input: (_, { id: personId }) => ({ personId }) }),
  'reactivate-person': act('reactivate-person', {
    input: async (newsroom) => {
      const personId = await colleague(newsroom);
      await tell(newsroom.site, newsroom.people.admin, 'deactivate-person', { personId });
      return { personId };
    },
  }),
  'set-password': act('set-password', { input: async (newsroom) => ({ personId: await colleague(newsroom), password: next }) }),
  'set-password of oneself': act('set-password', { input: (_, { id: personId }) => ({ personId, password: next }) }),
  'change-password': act('change-password', { alone: true, input: () => ({ present, next }) }),
  'end-session': act('end-session', { input: async (newsroom, caller) => ({ sessionId: await newestSession(newsroom, caller) }) }),
  'end-session of a colleague': act('end-session', {
    input: async (newsroom) => ({ sessionId: await newestSession(newsroom, newsroom.people.chief) }),
  }),
  'end-sessions': act('end-sessions', { alone: true, input: () => ({}) }),
  'make-access-token': act('make-access-token', { means: 'cookie', input: () => ({ id: randomUUID(), name: 'Another program', days: 30 }) }),
  'make-access-token through a token': act('make-access-token', { means: 'token', input: () => ({ id: randomUUID(), name: 'Another program', days: 30 }) }),
  'revoke-access-token': act('revoke-access-token', {
    input: async (newsroom, caller) => ({ tokenId: await anotherToken(newsroom, caller) }),
  }),
  'revoke-access-token of a colleague': act('revoke-access-token', {
    input: async (newsroom) => ({ tokenId: await anotherToken(newsroom, newsroom.people.chief) }),
  }),
  'sign-in': act('sign-in', { input: (_, { id: personId }) => ({ personId, with: 'password', userAgent: 'A program' }) }),
  'keep-capture': act('keep-capture', { input: () => ({ captureId: randomUUID(), folder: '/nowhere', timestamp: null, unstamped: null }) }),
  'keep-document-view': act('keep-document-view', { input: () => ({ fileId: randomUUID(), drawn: { unseen: 'It opens with a password only.' } }) }),
  'fail-capture': act('fail-capture', { input: () => ({ captureId: randomUUID(), sentence: 'Nobody answered.' }) }),
  'verify-evidence': act('verify-evidence', { input: () => ({ evidenceId: randomUUID() }) }),
  'note-credentials': act('note-credentials', { input: () => ({ fileId: randomUUID(), said: null, reader: 'a reader' }) }),
  'note-link-check': act('note-link-check', { input: () => ({ evidenceId: randomUUID(), status: 200, sentence: null, askedByHand: true }) }),
  'note-recording': act('note-recording', { input: () => ({ fileId: randomUUID(), said: null, reader: 'a reader' }) }),
  'publish-scheduled': act('publish-scheduled', { input: () => ({ scheduledId: randomUUID() }) }),
  'miss-scheduled': act('miss-scheduled', { input: () => ({ scheduledId: randomUUID(), reason: 'The sourcing is not complete.' }) }),
  'prepare-corrections': act('prepare-corrections', { input: () => ({ waveId: randomUUID() }) }),
  'expire-anonymity': act('expire-anonymity', { input: () => ({ requestId: randomUUID() }) }),
  'link-identity': act('link-identity', { input: (_, { id: personId }) => ({ personId, provider: 'oidc', providerAccountId: personId }) }),
  'report-error': act('report-error', { input: () => ({ story: '/2021/07/14/crossing', wrong: 'It was July.' }) }),
  'note-refused-sign-in': act('note-refused-sign-in', { input: () => ({ personId: null }) }),
};
