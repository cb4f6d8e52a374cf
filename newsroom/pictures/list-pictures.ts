import { deskDatabase } from '@/platform/database';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';

/** A picture added to a story, and what of it must stay in sight: 0 to 1 from the left and from the top. */
export type DeskPicture = { hash: string; focalX: number; focalY: number };

/** The pictures of a story the actor may see. */
export async function listPictures(actor: Actor, storyId: string): Promise<DeskPicture[]> {
  const where = { id: storyId, ...visibleStories(actor) };
  if (!(await deskDatabase().story.findFirst({ where, select: { id: true } }))) return [];
  return deskDatabase().picture.findMany({ where: { storyId }, select: { hash: true, focalX: true, focalY: true } });
}
