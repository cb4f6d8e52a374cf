import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { type StoryRow, storyRow, storyRowSelect } from './story-row';

type Where = Prisma.StoryWhereInput;

/** A person's own stories and those shared with them, without overlap. */
export function ownStories(personId: string): [owned: Where, shared: Where] {
  return [{ ownerId: personId }, { members: { some: { personId } }, ownerId: { not: personId } }];
}

/** Stories that lie in one place: as many as are shown, and how many there are. */
export type Heap = { stories: StoryRow[]; count: number };

const orders = {
  lastTouched: [{ touchedAt: 'desc' }, { id: 'desc' }],
  longestThere: [{ stageSince: 'asc' }, { id: 'asc' }],
} satisfies Record<string, Prisma.StoryOrderByWithRelationInput[]>;

type Options = { most: number; order?: keyof typeof orders };

/**
 * Stories the actor may see that fit one of `apart`, those touched last or those that came to their stage first, `most`
 * at most. Each is asked for by itself and must not overlap with the others: what two tables say with an "or" between them
 * no index answers, and the database would walk through every story.
 */
export async function readRows(
  actor: Actor,
  apart: readonly Where[],
  { most, order = 'lastTouched' }: Options,
): Promise<StoryRow[]> {
  const found = await Promise.all(
    apart.map((where) =>
      deskDatabase().story.findMany({
        where: { AND: [visibleStories(actor), where] },
        orderBy: orders[order],
        take: most,
        select: storyRowSelect,
      }),
    ),
  );
  const rows = found.flat().map(storyRow);
  return apart.length > 1 ? rows.toSorted(comparisons[order]).slice(0, most) : rows;
}

/** The same with how many fit, however many are shown. */
export async function readHeap(actor: Actor, apart: readonly Where[], options: Options): Promise<Heap> {
  const [stories, counts] = await Promise.all([
    readRows(actor, apart, options),
    Promise.all(apart.map((where) => deskDatabase().story.count({ where: { AND: [visibleStories(actor), where] } }))),
  ]);
  return { stories, count: counts.reduce((sum, count) => sum + count, 0) };
}

const comparisons: Record<keyof typeof orders, (a: StoryRow, b: StoryRow) => number> = {
  lastTouched: (a, b) => (`${a.touchedAt} ${a.id}` < `${b.touchedAt} ${b.id}` ? 1 : -1),
  longestThere: (a, b) => (`${a.stageSince} ${a.id}` < `${b.stageSince} ${b.id}` ? -1 : 1),
};
