import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { EDITOR_VERSION } from '@/editor/version';
import { type Caller, tell } from './ask';
import { goTo, type Stage } from './go-to';
import { add, addAnew, documentWithout, type Piece } from './pieces';
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

/** Stages in which nothing was published; afterwards a draft is begun anew. */
const stageOf: Partial<Record<State, Stage>> = { drafting: 'drafting', 'in review': 'in_review', approved: 'approved', scheduled: 'scheduled', spiked: 'spiked' };

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

/**
 * Brings a story on which somebody acted back to its scene, with what they used up of it. What readers were told, nobody
 * takes back.
 */
export async function bringBack(newsroom: Staffed, subject: Subject, { state, owner: part, restricted }: Scene, used: readonly Piece[]): Promise<void> {
  const { site, people, find } = newsroom;
  const owner = people[part];
  const { storyId } = subject;
  const look = async (what: string) => find(`SELECT ${what} FROM desk.stories JOIN desk.drafts ON "storyId" = id WHERE id = $1`, storyId);
  const restrict = async (wanted: boolean) => {
    if ((await look('restricted')) !== String(wanted)) await tell(site, owner, 'restrict-story', { storyId, restricted: wanted });
  };
  const to = stageOf[state] ?? 'drafting';
  // Not only its owner hangs something there or takes it a stage on.
  if (used.length > 0 || (await look('stage')) !== to) await restrict(false);
  await addAnew(newsroom, subject, owner, used);
  await goTo(newsroom, subject, owner, { from: (await look('stage')) as Stage, to });
  await restrict(restricted);
  subject.version = Number(await look('version'));
}

async function bring(newsroom: Staffed, subject: Subject, { state, owner: part }: Scene): Promise<void> {
  const { site, people } = newsroom;
  const { chief, [part]: owner } = people;
  const { storyId } = subject;
  if (state === 'awaiting a second') {
    await add.hash(newsroom, subject, owner);
    const urgentReason = 'Drivers are on their way.';
    return void (await tell(site, chief, 'publish-urgently', { storyId, kind: 'first', revisionHash: subject.hash, urgentReason }));
  }
  if (state in stageOf) return goTo(newsroom, subject, owner, { from: 'drafting', to: stageOf[state] ?? 'drafting' });
  await goTo(newsroom, subject, owner, { from: 'drafting', to: 'approved' });
  await tell(site, chief, 'publish-story', { storyId, kind: 'first' });
  if (state === 'retracted') await tell(site, chief, 'retract-story', { storyId, notice: 'The bridge is open.' });
  if (state === 'taken down') await tell(site, people.legal, 'take-down-story', { storyId, reason: 'The court ordered it.' });
  if (state === 'to be corrected') await mend(newsroom, subject, owner);
  if (state === 'touched') await add.task(newsroom, subject, owner);
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
  await goTo(newsroom, subject, owner, { from: 'drafting', to: 'approved' });
}
