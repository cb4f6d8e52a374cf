import { deskDatabase } from '@/platform/database';
import { openFile } from '@/platform/storage';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';

/** A picture of a story the actor may see; null otherwise. */
export async function readPicture(
  actor: Actor,
  storyId: string,
  hash: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string } | null> {
  const story = await deskDatabase().story.findFirst({ where: { id: storyId, ...visibleStories(actor) }, select: { id: true } });
  if (!story) return null;
  const picture = await deskDatabase().picture.findUnique({ where: { storyId_hash: { storyId, hash } } });
  const bytes = picture && (await openFile(hash));
  return picture && bytes ? { bytes, mediaType: picture.mediaType } : null;
}
