import { deskDatabase } from '@/platform/database';
import { agreedWords } from '../anonymity/agreed-words';
import { readAnonymity } from '../anonymity/read-anonymity';
import { readDeadLinks } from '../capture/dead-links';
import { readTakenOff } from '../evidence/taken-off-evidence';
import type { Person } from '../people/actor';
import { changeClaim, refreshPublicRecord, seeStory, tellWords, verifyClaim } from '../permissions/can';
import { visibleClaims } from '../permissions/visible';
import { loadTold } from '../publishing/load-told';
import { toldMeanwhile } from '../publishing/told-meanwhile';
import { untoldWriters } from '../publishing/untold-writers';
import { differenceForReaders, waitsForPublication } from '../publishing/waits-for-publication';
import { readReplies } from '../replies/read-replies';
import { checkedHash } from '../revisions/state';
import { writersOfAny } from '../stories/load-story';
import { awaitingSecondOf, firstAwaitingSecond } from '../stories/first-awaiting-second';
import type { StoryRow } from '../stories/story-row';
import type { Transaction } from '../transaction';
import { readRelations } from './read-relations';
import type { DeskClaim } from './read-sourcing';
import type { ClaimState } from './claim-state';
import { untoldNotes } from './rules';
import { claimStates } from './sourcing-state';
import type { Contestation, Disposition, Verification } from './vocabulary';

/** A claim with everything the desk knows of it; times are ISO 8601, UTC. */
export type ClaimForDesk = {
  /** Outside of any story: without anchors, and checked line by line by nobody. */
  claim: DeskClaim;
  madeBy: string;
  madeAt: string;
  /** Each setting of its verification, the last first. */
  assessments: { id: string; from: Verification; to: Verification; method: string; by: string; at: string }[];
  /** The stories it stands in, of those this person sees, with its words in the last saved draft of each. */
  appearances: (Pick<StoryRow, 'id' | 'headline' | 'stage' | 'standing' | 'restricted' | 'awaitingSecond'> & {
    words: { anchorId: string; text: string; drifted: boolean }[];
  })[];
  /** What readers are told; null while no publication used it. */
  publicRecord: {
    verification: Verification;
    contestation: Contestation;
    disposition: Disposition;
    updatedAt: string;
    history: { id: string; at: string; summary: string }[];
    /** What readers have not been told yet; null when they see the present state. */
    untold: string | null;
    /** What they hear only with the next publication, and why; null when nothing waits for one. */
    waits: ReturnType<typeof waitsForPublication>;
  } | null;
  abilities: { change: boolean; verify: boolean; refresh: boolean };
};

/** One claim for its page, for who may see it; null otherwise. */
export async function readClaim(actor: Person, id: string): Promise<ClaimForDesk | null> {
  return deskDatabase().$transaction(async (db) => {
    const row = await loadRow(db, actor, id);
    const [state] = await claimStates(db, [id]);
    if (!row || !state) return null;
    const nameOf = await namesOf(db, [
      row.createdById,
      ...row.assessments.map(({ personId }) => personId),
      ...row.notes.map(({ obtainedById }) => obtainedById),
    ]);
    const relationsOf = await readRelations(db, actor, [id]);
    const anonymityOf = await readAnonymity(db, actor, [id]);
    const repliesOf = await readReplies(db, [id]);
    const deadLinksOf = await readDeadLinks(db, [id]);
    const takenOffFrom = await readTakenOff(db, [id]);
    const kept = new Map(row.notes.map((note) => [note.id, note]));
    const appearances = row.appearances.map(({ story: { members, ...story }, ...appearance }) => ({
      ...appearance,
      story: { ...story, namedIds: members.map(({ personId }) => personId) },
    }));
    const inStories = byStory(appearances.filter(({ story }) => seeStory(actor, story).allowed));
    return {
      claim: {
        ...state,
        notes: state.notes.map((note) => ({
          ...note,
          privateRemarks: kept.get(note.id)?.privateRemarks ?? '',
          obtainedBy: nameOf(kept.get(note.id)?.obtainedById ?? ''),
          isUntold: untoldNotes(state.notes).has(note.id),
        })),
        relations: relationsOf(id),
        anonymity: anonymityOf(id),
        rightOfReply: repliesOf(id),
        deadLinks: deadLinksOf(id),
        takenOff: takenOffFrom(id),
        checkHash: checkedHash(state, () => []),
        checkedBy: [],
        stories: inStories.length,
      },
      madeBy: nameOf(row.createdById),
      madeAt: row.createdAt.toISOString(),
      assessments: row.assessments.map(({ personId, at, ...assessment }) => ({
        ...assessment,
        by: nameOf(personId),
        at: at.toISOString(),
      })),
      appearances: inStories,
      publicRecord: await readPublicRecord(db, actor, state),
      abilities: {
        change: changeClaim(actor, row, appearances.map(({ story }) => story)).allowed,
        verify: verifyClaim(actor, row.createdById, await writersOfAny(db, appearances.map(({ story }) => story))).allowed,
        refresh: refreshPublicRecord(actor).allowed,
      },
    };
  });
}

function loadRow(db: Transaction, actor: Person, id: string) {
  return db.claim.findFirst({
    where: { AND: [{ id }, visibleClaims(actor)] },
    select: {
      createdById: true,
      createdAt: true,
      notes: { select: { id: true, privateRemarks: true, obtainedById: true } },
      assessments: { orderBy: { at: 'desc' }, select: { id: true, from: true, to: true, method: true, personId: true, at: true } },
      appearances: {
        orderBy: [{ story: { touchedAt: 'desc' } }, { createdAt: 'asc' }],
        select: { id: true, current: true, drifted: true, story: { select: storySelect } },
      },
    },
  });
}

const storySelect = {
  id: true,
  headline: true,
  stage: true,
  standing: true,
  restricted: true,
  ownerId: true,
  members: { select: { personId: true } },
  publishings: {
    ...firstAwaitingSecond,
    select: { version: true, urgentReason: true, at: true },
  },
} as const;

type Appearing = {
  id: string;
  current: string | null;
  drifted: boolean;
  story: Pick<StoryRow, 'id' | 'headline' | 'stage' | 'standing' | 'restricted'> & {
    publishings: { version: number; urgentReason: string | null; at: Date }[];
  };
};

function byStory(appearances: readonly Appearing[]): ClaimForDesk['appearances'] {
  const stories = new Map<string, ClaimForDesk['appearances'][number]>();
  for (const { id: anchorId, current, drifted, story } of appearances) {
    const { id, headline, stage, standing, restricted, publishings } = story;
    const known = stories.get(id) ?? { id, headline, stage, standing, restricted, awaitingSecond: awaitingSecondOf(publishings), words: [] };
    if (current !== null) known.words.push({ anchorId, text: current, drifted });
    stories.set(id, known);
  }
  return [...stories.values()];
}

async function readPublicRecord(db: Transaction, actor: Person, state: ClaimState): Promise<ClaimForDesk['publicRecord']> {
  const told = (await loadTold(db, [state.id])).get(state.id);
  if (!told) return null;
  const { verification, contestation, disposition } = told.claim;
  const history = await db.claimEvent.findMany({ where: { claimId: state.id }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  const now = new Date();
  const agreed = (await agreedWords(db, [state.id], now))(state.id);
  const telling = { now: now.toISOString(), agreed, isRead: tellWords(actor, await untoldWriters(db, state.id)).allowed };
  return {
    verification,
    contestation,
    disposition,
    updatedAt: told.since.toISOString(),
    history: history.map(({ id, at, summary }) => ({ id, at: at.toISOString(), summary })),
    untold: differenceForReaders(told.claim, toldMeanwhile(state, told, telling).claim),
    waits: waitsForPublication(state, told, telling),
  };
}

async function namesOf(db: Transaction, ids: readonly string[]): Promise<(id: string) => string> {
  const people = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? '';
}
