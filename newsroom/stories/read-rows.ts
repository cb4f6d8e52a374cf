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

/**
 * Stories the actor may see that fit one of `apart`, by when they were last touched, `most` at most. Each is asked for
 * by itself and must not overlap with the others: what two tables say with an "or" between them no index answers, and
 * the database would walk through every story.
 */
export async function readRows(
  actor: Actor,
  apart: readonly Where[],
  { most, order = 'desc' }: { most: number; order?: 'asc' | 'desc' },
): Promise<StoryRow[]> {
  const found = await Promise.all(
    apart.map((where) =>
      deskDatabase().story.findMany({
        where: { AND: [visibleStories(actor), where] },
        orderBy: [{ touchedAt: order }, { id: order }],
        take: most,
        select: storyRowSelect,
      }),
    ),
  );
  const rows = found.flat().map(storyRow);
  return apart.length > 1 ? rows.toSorted(byTouch(order)).slice(0, most) : rows;
}

function byTouch(order: 'asc' | 'desc') {
  const way = order === 'asc' ? 1 : -1;
  const key = ({ touchedAt, id }: StoryRow) => `${touchedAt} ${id}`;
  return (a: StoryRow, b: StoryRow) => (key(a) < key(b) ? -way : way);
}
