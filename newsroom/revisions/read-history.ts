import { deskDatabase } from '@/platform/database';
import type { RevisionReason } from '@/prisma/generated/client';
import type { Person } from '../people/actor';
import { writeStory } from '../permissions/can';
import { visibleStories } from '../permissions/visible';
import { awaitingSecondOf, firstAwaitingSecond } from '../stories/first-awaiting-second';
import type { StoryRow } from '../stories/story-row';
import type { Transition } from '../stories/transitions';

export type RevisionRow = {
  id: string;
  number: number;
  reason: RevisionReason;
  name: string | null;
  hash: string;
  by: string;
  at: string;
};

export type MoveRow = {
  id: string;
  transition: Transition;
  to: Pick<StoryRow, 'stage' | 'standing'>;
  /** Null where the newsroom itself made it. */
  by: string | null;
  reason: string;
  at: string;
};

/** How a story came to where it is; times are ISO 8601, UTC. */
export type History = {
  story: Pick<StoryRow, 'id' | 'headline' | 'stage' | 'standing' | 'awaitingSecond'> & { draftVersion: number };
  /** The last first. */
  revisions: RevisionRow[];
  /** The number of the last revision on this page when there are earlier ones, else null. */
  earlier: number | null;
  /** Every change of stage or standing, the last first; at most `mostMoves`. */
  moves: MoveRow[];
  mayWrite: boolean;
};

export const revisionsPerPage = 30;
export const mostMoves = 100;

/** The history of one story, for who may see it; null otherwise. `before` is the number of a revision. */
export async function readHistory(actor: Person, storyId: string, before?: number): Promise<History | null> {
  const db = deskDatabase();
  const story = await db.story.findFirst({
    where: { AND: [{ id: storyId }, visibleStories(actor)] },
    select: {
      id: true,
      headline: true,
      stage: true,
      standing: true,
      restricted: true,
      ownerId: true,
      members: { select: { personId: true } },
      draft: { select: { version: true } },
      publishings: {
        ...firstAwaitingSecond,
        select: { version: true, urgentReason: true, at: true },
      },
      stageChanges: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: mostMoves },
      revisions: {
        where: before === undefined ? {} : { number: { lt: before } },
        orderBy: { number: 'desc' },
        take: revisionsPerPage + 1,
        select: { id: true, number: true, reason: true, name: true, hash: true, authorId: true, createdAt: true },
      },
    },
  });
  if (!story?.draft) return null;
  const people = await db.person.findMany({
    where: { id: { in: [...story.revisions.map(({ authorId }) => authorId), ...story.stageChanges.flatMap(({ personId }) => personId ?? [])] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const shown = story.revisions.slice(0, revisionsPerPage);
  return {
    story: {
      id: story.id,
      headline: story.headline,
      stage: story.stage,
      standing: story.standing,
      awaitingSecond: awaitingSecondOf(story.publishings),
      draftVersion: story.draft.version,
    },
    revisions: shown.map(({ authorId, createdAt, ...revision }) => ({
      ...revision,
      by: nameOf.get(authorId) ?? '',
      at: createdAt.toISOString(),
    })),
    earlier: story.revisions.length > revisionsPerPage ? (shown.at(-1)?.number ?? null) : null,
    moves: story.stageChanges.map(({ id, transition, toStage, toStanding, personId, reason, at }) => ({
      id,
      transition: transition as Transition,
      to: { stage: toStage, standing: toStanding },
      by: personId && (nameOf.get(personId) ?? ''),
      reason,
      at: at.toISOString(),
    })),
    mayWrite: writeStory(actor, { ...story, namedIds: story.members.map(({ personId }) => personId) }).allowed,
  };
}
