import type { Actor } from '../people/actor';
import type { StoryFacts } from '../permissions/can';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import type { Draft, Story } from '@/prisma/generated/client';

export type LoadedStory = StoryWithNames & { draft: Draft };

/** What a change that reaches many stories needs of each: everything but its text. */
export type StoryWithNames = Story & StoryFacts;

/**
 * A story the actor may see, its row locked until the transaction ends, so that two writers of one story take turns.
 * Refuses with `not_found` whether it does not exist or may not be seen.
 */
export async function loadStory(db: Transaction, actor: Actor, id: string): Promise<LoadedStory> {
  await db.$queryRaw`SELECT 1 FROM desk.stories WHERE id = ${id}::uuid FOR UPDATE`;
  const story = await db.story.findFirst({
    where: { id, ...visibleStories(actor) },
    include: { draft: true, members: { select: { personId: true } } },
  });
  if (!story?.draft) refuse('not_found', 'There is no such story, or you may not see it.');
  const { members, draft, ...row } = story;
  return { ...row, draft, namedIds: members.map(({ personId }) => personId) };
}

/** Stories whoever acts may or may not see, their rows locked as `loadStory` does, always in the same order. */
export async function lockStories(db: Transaction, ids: readonly string[]): Promise<StoryWithNames[]> {
  if (ids.length === 0) return [];
  await db.$queryRaw`SELECT 1 FROM desk.stories WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await db.story.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    include: { members: { select: { personId: true } } },
  });
  return rows.map(({ members, ...story }) => ({ ...story, namedIds: members.map(({ personId }) => personId) }));
}

/** The people who changed text or sourcing since somebody else last approved it. */
export async function contributorsOf(db: Transaction, storyId: string): Promise<string[]> {
  const approvals = await db.approval.findMany({ where: { storyId }, orderBy: { at: 'desc' }, take: 1 });
  const since = approvals[0]?.at;
  const rows = await db.contribution.findMany({ where: { storyId, ...(since && { at: { gt: since } }) } });
  return rows.map(({ personId }) => personId);
}

type Owned = { id: string; ownerId: string };

/** Everybody who ever changed text or sourcing of the story, and its owner. */
export function writersOf(db: Transaction, story: Owned): Promise<string[]> {
  return writersOfAny(db, [story]);
}

/** The same for several stories. */
export async function writersOfAny(db: Transaction, stories: readonly Owned[]): Promise<string[]> {
  const rows = await db.contribution.findMany({ where: { storyId: { in: stories.map(({ id }) => id) } }, select: { personId: true } });
  return [...new Set([...stories.map(({ ownerId }) => ownerId), ...rows.map(({ personId }) => personId)])];
}
