import { compareDocuments, type Comparison } from '@/editor/compare';
import type { DocumentJson } from '@/editor/document';
import { publicDocument } from '@/editor/public-document';
import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import type { ClaimState } from '../claims/claim-state';
import { sourcingState } from '../claims/sourcing-state';
import { headlineOf } from '../drafts/document-facts';
import { evaluateStory } from '../gate/evaluate-story';
import type { Person } from '../people/actor';
import { approveStory, secondPublication, type StoryFacts } from '../permissions/can';
import { type OverridePart, signOverride } from '../permissions/can-override';
import { visibleStories } from '../permissions/visible';
import { slugFrom } from '../publishing/slug';
import { heldSources } from '../sealed/live-grants';
import { readSchedule, type Schedule } from '../scheduling/read-schedule';
import { firstAwaitingSecond } from '../stories/first-awaiting-second';
import { contributorsOf, writersOf } from '../stories/load-story';
import type { Transition } from '../stories/transitions';
import type { Transaction } from '../transaction';
import { signsAsHolder } from './sign-as-holder';
import { compareSourcing, type SourcingChange } from './compare-sourcing';

/**
 * One step of a story's way: which transition, who (nobody where the newsroom itself made it), when (ISO 8601, UTC) and
 * what they said.
 */
export type Move = { id: string; transition: Transition; by: string | null; at: string; reason: string };

export type Answered = { may: boolean; reason: string };

/** What a reviewer needs beside the story and its sourcing. */
export type Review = {
  /** The newest revision; null before the first. */
  newest: { id: string; number: number; hash: string } | null;
  /** The revision that the last approval approved. */
  approvedRevision: number | null;
  submitted: Move | null;
  /** Newest first, at most thirty. */
  moves: Move[];
  /** Names of those who could approve now. */
  approvers: string[];
  /** As what this person could sign when a finding is to pass. */
  overrides: Record<OverridePart, Answered>;
  /** Whether this person can be the second of an urgent publication; null when none waits. */
  second: Answered | null;
  /** What the draft would change of what readers see; null while the story is not live. */
  sinceLive: { words: Comparison; sourcing: SourcingChange[] } | null;
  /** When it goes out, or that it did not. */
  schedule: Schedule | null;
  /** Corrections that were prepared for it and wait for somebody to decide about them, the first first. */
  prepared: { wrong: string; right: string; claimId: string }[];
  /** The last part of the address, as proposed from the headline. */
  proposedSlug: string;
};

const most = 30;

/** What a reviewer needs beside the story and its sourcing, for who may see the story; null otherwise. */
export async function readReview(actor: Person, storyId: string): Promise<Review | null> {
  return deskDatabase().$transaction(async (db) => {
    const row = await db.story.findFirst({
      where: { id: storyId, ...visibleStories(actor) },
      include: {
        draft: true,
        members: true,
        revisions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true, hash: true } },
        approvals: { orderBy: { at: 'desc' }, take: 1, select: { revision: { select: { number: true } } } },
        publishings: { orderBy: { version: 'desc' }, take: 1, include: { revision: { select: { sourcing: true } } } },
      },
    });
    if (!row?.draft) return null;
    const document = row.draft.document as unknown as DocumentJson;
    const story = { ...row, namedIds: row.members.map(({ personId }) => personId) };
    const writerIds = await writersOf(db, story);
    const moves = await movesOf(db, storyId);
    const [last] = row.publishings;
    const waits = await db.publishing.findFirst({ ...firstAwaitingSecond, where: { ...firstAwaitingSecond.where, storyId } });
    return {
      newest: row.revisions[0] ?? null,
      approvedRevision: row.approvals[0]?.revision.number ?? null,
      submitted: moves.find(({ transition }) => transition === 'submit') ?? null,
      moves,
      approvers: await approversOf(db, { ...story, contributorIds: await contributorsOf(db, storyId) }),
      overrides: overridesFor(actor, story, writerIds, await holdsWhatStands(db, actor, { ...row, draft: row.draft })),
      second: waits ? answered(secondPublication(actor, { ...story, contributorIds: writerIds }, waits.personId)) : null,
      sinceLive:
        row.standing === 'live' && last
          ? await compareWithLive(db, storyId, document, last.revision.sourcing as unknown as ClaimState[])
          : null,
      schedule: await readSchedule(db, storyId),
      prepared: await db.preparedCorrection.findMany({
        where: { storyId, decision: null },
        orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
        select: { wrong: true, right: true, claimId: true },
      }),
      proposedSlug: slugFrom(headlineOf(document)),
    };
  });
}

async function movesOf(db: Transaction, storyId: string): Promise<Move[]> {
  const rows = await db.stageChange.findMany({ where: { storyId }, orderBy: { at: 'desc' }, take: most });
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, transition, personId, at, reason }) => ({
    id,
    transition: transition as Transition,
    by: personId && (nameOf.get(personId) ?? ''),
    at: at.toISOString(),
    reason,
  }));
}

async function approversOf(db: Transaction, story: StoryFacts & { contributorIds: string[] }): Promise<string[]> {
  const people = await db.person.findMany({
    where: { role: { in: ['editor', 'standards'] }, deactivatedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, role: true },
  });
  return people.filter((person) => approveStory({ kind: 'person', ...person }, story).allowed).map(({ name }) => name);
}

/** Whether they could sign as a holder: what stands in the story is sealed of sources whose grant they hold. */
async function holdsWhatStands(db: Transaction, actor: Person, story: Parameters<typeof evaluateStory>[1]): Promise<boolean> {
  const at = now();
  if ((await heldSources(db, [actor.id], at)).size === 0) return false;
  const { sealedMatches } = await evaluateStory(db, story, at);
  return (await signsAsHolder(db, actor.id, { sealedMatches, holderIds: [], at })).theirs.length > 0;
}

function overridesFor(actor: Person, story: StoryFacts, writerIds: readonly string[], holdsGrant: boolean): Review['overrides'] {
  const as = (part: OverridePart) => answered(signOverride(actor, story, writerIds, part, holdsGrant));
  return { editor: as('editor'), standards: as('standards'), legal: as('legal'), holder: as('holder') };
}

async function compareWithLive(db: Transaction, storyId: string, document: DocumentJson, before: ClaimState[]) {
  const shown = await db.publishedStory.findUniqueOrThrow({ where: { id: storyId } });
  const live = await db.publication.findUniqueOrThrow({
    where: { storyId_version: { storyId, version: shown.currentVersion } },
  });
  const sourcing = await sourcingState(db, storyId, document);
  const anchorIds = new Set(sourcing.flatMap(({ anchors }) => anchors.map(({ id }) => id)));
  const next = publicDocument(document, (id) => anchorIds.has(id));
  return {
    words: compareDocuments(live.document as unknown as DocumentJson, next),
    sourcing: compareSourcing(before, sourcing),
  };
}

function answered(answer: { allowed: true } | { allowed: false; reason: string }): Answered {
  return answer.allowed ? { may: true, reason: '' } : { may: false, reason: answer.reason };
}
