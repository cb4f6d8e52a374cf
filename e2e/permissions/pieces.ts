import { randomUUID } from 'node:crypto';
import { EDITOR_VERSION } from '@/editor/version';
import { ask, type Caller, tell } from './ask';
import { picture } from './picture';
import type { Staffed } from './staff';
import type { Subject } from './subject';

type Adding = (newsroom: Staffed, subject: Subject, owner: Caller) => Promise<unknown>;

const words = 'The old bridge is closed to lorries';

const quote = { exact: words };

/** A text in which the claim stands, at these words. */
export function documentWith({ anchorId }: Pick<Subject, 'anchorId'>, said: string = words, headline = 'Bridge closes for repairs') {
  const sentence = { type: 'text', text: said, marks: [{ type: 'claim', attrs: { id: anchorId } }] };
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: headline }] },
      { type: 'standfirst' },
      { type: 'dateline' },
      { type: 'body', content: [{ type: 'paragraph', content: [sentence, { type: 'text', text: '.' }] }] },
    ],
  };
}

/** A text in which nothing stands that could fall. */
export function documentWithout() {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Lorries cross the bridge.' }] };
  const [headline, standfirst, dateline] = documentWith({ anchorId: '' }).content;
  return { type: 'doc', content: [headline, standfirst, dateline, { type: 'body', content: [paragraph] }] };
}

async function save({ site }: Staffed, subject: Subject, owner: Caller, said?: string): Promise<void> {
  const { storyId, version: basedOn } = subject;
  const document = documentWith(subject, said);
  const { version } = await tell(site, owner, 'save-draft', { storyId, basedOn, editorVersion: EDITOR_VERSION, document });
  subject.version = version;
}

/** Every test of anonymity answered, for a month. */
export function answersForAnonymity() {
  return {
    information: 'A date and a decision.',
    vital: 'Nobody else tells the drivers.',
    notOtherwise: 'The office answers nobody.',
    reliable: 'Signs the orders.',
    reasonForReaders: 'officials may not speak to reporters',
    description: 'An official of the harbour office',
    expiresAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1_000).toISOString(),
  };
}

/** Somebody who was asked for an answer, and had time. */
export const askedForReply = {
  asked: 'The harbour office',
  how: 'by e-mail',
  askedAt: '2021-07-14T08:00:00Z',
  deadline: '2021-07-14T16:00:00Z',
};

/** What can hang on a story; each adds itself by commands of the story's owner, or of the chief where others ask. */
export const add = {
  claim: ({ site }, { storyId, claimId, anchorId }, owner) =>
    tell(site, owner, 'make-claim', { storyId, claimId, anchorId, quote, statement: words }),

  'other claim': ({ site }, { storyId, otherClaimId: claimId }, owner) =>
    tell(site, owner, 'make-claim', { storyId, claimId, anchorId: crypto.randomUUID(), quote, statement: 'The bridge is open.' }),

  relation: ({ site }, { claimId: fromId, otherClaimId: toId }, owner) =>
    tell(site, owner, 'relate-claims', { fromId, toId, kind: 'contradicts' }),

  note: ({ site }, { claimId, noteId: id, sourceId }, owner) =>
    tell(site, owner, 'add-note', {
      id,
      claimId,
      source: { id: sourceId, name: 'The harbour office', kind: 'organisation' },
      stance: 'asserts',
    }),

  'other source': ({ site }, { claimId, otherSourceId: id }, owner) =>
    tell(site, owner, 'add-note', { id: crypto.randomUUID(), claimId, source: { id, name: 'The harbour master', kind: 'official' }, stance: 'confirms' }),

  request: ({ site }, { storyId, claimId, sourceId, requestId: id }, owner) =>
    tell(site, owner, 'request-anonymity', { id, storyId, claimId, sourceId, ...answersForAnonymity() }),

  grant: ({ site, people }, { requestId }) =>
    tell(site, people.standards, 'grant-anonymity', { requestId, knowsIdentity: true, reason: 'I met them.' }),

  reply: ({ site }, { claimId, replyId: id }, owner) => tell(site, owner, 'record-reply', { id, claimId, ...askedForReply }),

  evidence: ({ site }, { claimId, evidenceId: id }, owner) =>
    tell(site, owner, 'add-evidence', { id, claimId, kind: 'document', title: 'The closing order' }),

  file: ({ site }, { evidenceId, fileId: id }, owner) =>
    tell(site, owner, 'add-evidence-file', { id, evidenceId, name: 'gate.png', content: { base64: picture.toString('base64') } }),

  link: ({ site }, { claimId, evidenceId: id }, owner) =>
    tell(site, owner, 'add-evidence', { id, claimId, kind: 'link', title: 'The closing order', url: 'https://harbour.example/order' }),

  corroboration: ({ site }, { claimId }, owner) =>
    tell(site, owner, 'assess-claim', { claimId, verification: 'corroborated', method: 'We asked two offices.' }),

  doubt: ({ site }, { claimId }, owner) =>
    tell(site, owner, 'assess-claim', { claimId, verification: 'unverified', method: 'We asked and wait.' }),

  text: (newsroom, subject, owner) => save(newsroom, subject, owner),

  'text with other words': (newsroom, subject, owner) => save(newsroom, subject, owner, 'The old bridge is shut to lorries'),

  remark: ({ site, people }, { storyId, remarkId: id }) =>
    tell(site, people.chief, 'make-remark', { id, storyId, body: 'Which lorries?' }),

  query: ({ site, people }, { storyId, queryId: id }) =>
    tell(site, people.chief, 'make-remark', { id, storyId, kind: 'query', body: 'Who closed it?' }),

  picture: async ({ site }, subject, owner) => {
    const { hash } = await tell(site, owner, 'add-picture', { storyId: subject.storyId, base64: picture.toString('base64') });
    subject.pictureHash = hash;
  },

  revision: async ({ site, find }, subject, owner) => {
    await tell(site, owner, 'name-revision', { id: randomUUID(), storyId: subject.storyId, name: 'Before lunch' });
    subject.revisionId = await find('SELECT id FROM desk.revisions WHERE "storyId" = $1', subject.storyId);
  },

  /** The story hangs on the claim, which somebody else has checked. */
  core: async (newsroom, subject, owner) => {
    const { site, people } = newsroom;
    const { storyId, claimId } = subject;
    await tell(site, owner, 'change-claim', { claimId, materiality: 'core' });
    await add.hash(newsroom, subject, owner);
    await tell(site, people.chief, 'check-claim', { storyId, claimId, stateHash: subject.checkHash });
  },

  /** Work for the owner, since the claim of a live story changed. */
  task: async ({ site, find }, subject, owner) => {
    await tell(site, owner, 'change-claim', { claimId: subject.claimId, materiality: 'background' });
    subject.taskId = await find('SELECT id FROM desk.tasks WHERE "storyId" = $1 AND "doneAt" IS NULL', subject.storyId);
  },

  /** What an approval or a check would sign now. */
  hash: async ({ site }, subject, owner) => {
    const { body } = await ask({ url: `${site}/api/v1/stories/${subject.storyId}/sourcing`, caller: owner, means: 'token' });
    const sourcing = JSON.parse(body) as { hash: string; claims: { checkHash: string }[] };
    subject.hash = sourcing.hash;
    subject.checkHash = sourcing.claims[0]?.checkHash ?? subject.checkHash;
  },
} satisfies Record<string, Adding>;

export type Piece = keyof typeof add;

/** What is called otherwise when a piece hangs on the story once more. */
const named: Partial<Record<Piece, readonly (keyof Subject & `${string}Id`)[]>> = {
  claim: ['claimId', 'anchorId'],
  'other claim': ['otherClaimId'],
  note: ['noteId', 'sourceId'],
  'other source': ['otherSourceId'],
  request: ['requestId'],
  evidence: ['evidenceId'],
  link: ['evidenceId'],
  remark: ['remarkId'],
};

/** Hangs on a story anew what was used up of it. */
export async function addAnew(newsroom: Staffed, subject: Subject, owner: Caller, pieces: readonly Piece[]): Promise<void> {
  for (const piece of pieces) {
    for (const id of named[piece] ?? []) subject[id] = randomUUID();
    await add[piece](newsroom, subject, owner);
  }
}
