import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { visibleStories } from '../permissions/visible';

/** For editors: how many stories they see went out urgently and wait for a second person. Zero for anybody else. */
export async function countAwaitingSecond(actor: Person): Promise<number> {
  if (actor.role !== 'editor' && actor.role !== 'standards') return 0;
  return deskDatabase().story.count({
    where: { AND: [visibleStories(actor), { publishings: { some: { urgentReason: { not: null }, secondedAt: null } } }] },
  });
}
