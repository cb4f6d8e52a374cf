import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { EDITOR_VERSION } from '@/editor/version';
import { type Caller, tell } from './ask';
import { add, documentWithout, type Piece } from './pieces';
import type { Part, Staffed } from './staff';
import { nothing, type Subject } from './subject';

/** Where a story stands: stages of the draft, standings in public, and what waits after a publication. */
export const states = ['drafting', 'in review', 'approved', 'scheduled', 'spiked', 'live', 'retracted', 'taken down', 'awaiting a second', 'touched', 'to be corrected'] as const;

export type State = (typeof states)[number];

export type Scene = {
  state: State;
  owner: 'owner' | 'owning editor';
  restricted: boolean;
  /** Who is named on the story before it is restricted. */
  named: readonly Part[];
  /** Who else changes it before anybody approves. */
  contributors: readonly Part[];
  pieces: readonly Piece[];
};

/** A story of one scene, brought there by commands alone. */
export async function setScene(newsroom: Staffed, scene: Scene): Promise<Subject> {
  const { site, people, sectionId } = newsroom;
  const owner = people[scene.owner];
  const subject = { ...nothing(), storyId: randomUUID(), version: 1, restricted: scene.restricted };
  const { storyId } = subject;
  await tell(site, owner, 'start-story', { id: storyId, sectionId, headline: 'Bridge closes for repairs' });
  for (const part of scene.named) await tell(site, owner, 'share-story', { storyId, personId: people[part].id });
  for (const part of scene.contributors) await tell(site, people[part], 'change-details', { storyId, language: 'en' });
  for (const piece of scene.pieces) await add[piece](newsroom, subject, owner);
  await bring(newsroom, subject, scene);
  if (scene.restricted) await tell(site, owner, 'restrict-story', { storyId, restricted: true });
  return subject;
}

async function bring(newsroom: Staffed, subject: Subject, { state, owner: part }: Scene): Promise<void> {
  const { site, people, find } = newsroom;
  const { chief, [part]: owner } = people;
  const { storyId, claimId } = subject;
  if (state === 'drafting') return;
  if (state === 'spiked') return void (await tell(site, owner, 'spike-story', { storyId }));
  if (state !== 'awaiting a second') await tell(site, owner, 'submit-story', { storyId });
  if (state === 'in review') return;
  await add.hash(newsroom, subject, owner);
  const { hash: revisionHash } = subject;
  if (state === 'awaiting a second') {
    const urgentReason = 'Drivers are on their way.';
    return void (await tell(site, chief, 'publish-urgently', { storyId, kind: 'first', revisionHash, urgentReason }));
  }
  await tell(site, chief, 'approve-story', { storyId, revisionHash });
  if (state === 'approved') return;
  if (state === 'scheduled') {
    const goesOutAt = new Date(Date.now() + 60 * 60 * 1_000).toISOString();
    return void (await tell(site, chief, 'schedule-story', { storyId, kind: 'first', goesOutAt }));
  }
  await tell(site, chief, 'publish-story', { storyId, kind: 'first' });
  if (state === 'retracted') await tell(site, chief, 'retract-story', { storyId, notice: 'The bridge is open.' });
  if (state === 'taken down') await tell(site, people.legal, 'take-down-story', { storyId, reason: 'The court ordered it.' });
  if (state === 'to be corrected') return mend(newsroom, subject, owner);
  if (state !== 'touched') return;
  await tell(site, owner, 'change-claim', { claimId, materiality: 'background' });
  subject.taskId = await find('SELECT id FROM desk.tasks WHERE "storyId" = $1', storyId);
}

/** The claim on which it hangs falls; the newsroom prepares a correction, and the text is mended and approved. */
async function mend(newsroom: Staffed, subject: Subject, owner: Caller): Promise<void> {
  const { site, people, find } = newsroom;
  const { storyId, claimId, version: basedOn } = subject;
  await tell(site, people.chief, 'assess-claim', { claimId, verification: 'false', method: 'Lorries cross it.' });
  const prepared = () => find('SELECT id FROM desk.prepared_corrections WHERE "storyId" = $1', storyId);
  await expect.poll(prepared, { timeout: 20_000 }).not.toBe('undefined');
  subject.correctionId = await prepared();
  await tell(site, owner, 'save-draft', { storyId, basedOn, editorVersion: EDITOR_VERSION, document: documentWithout() });
  await tell(site, owner, 'submit-story', { storyId });
  await add.hash(newsroom, subject, owner);
  await tell(site, people.chief, 'approve-story', { storyId, revisionHash: subject.hash });
}
