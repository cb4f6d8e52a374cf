import { deskDatabase } from '@/platform/database';
import { openFile } from '@/platform/storage';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';

type File = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/** What screens show when a width is enough: every browser of the desk reads these. */
const forScreens = ['image/webp', 'image/png'];

/**
 * A picture of a story the actor may see; null otherwise.
 * @param width pixels that are enough: the smallest form at least so wide is given, the whole picture where there is none
 */
export async function readPicture(actor: Actor, storyId: string, hash: string, width?: number): Promise<File | null> {
  const db = deskDatabase();
  const story = await db.story.findFirst({ where: { id: storyId, ...visibleStories(actor) }, select: { id: true } });
  const picture = story && (await db.picture.findUnique({ where: { storyId_hash: { storyId, hash } } }));
  if (!picture) return null;
  const enough = width === undefined ? null : await db.rendition.findFirst({
    where: { pictureHash: hash, mediaType: { in: forScreens }, width: { gte: width } },
    orderBy: [{ width: 'asc' }, { mediaType: 'desc' }],
  });
  const { hash: file, mediaType } = enough ?? picture;
  const bytes = await openFile(file);
  return bytes && { bytes, mediaType };
}
