import { deskDatabase } from '@/platform/database';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { isDrawing } from './is-drawing';
import type { PictureOrigin } from './origins';

/** A picture added to a story. */
export type DeskPicture = {
  hash: string;
  /** What must stay in sight where it is cropped: 0 to 1 from the left and from the top. */
  focalX: number;
  focalY: number;
  /** Lists crop photographs, and drawings never. */
  isDrawing: boolean;
  /** Null until somebody said it. */
  origin: PictureOrigin | null;
  /** The evidence that it is, where others made it. */
  evidenceId: string | null;
};

/** The pictures of a story the actor may see. */
export async function listPictures(actor: Actor, storyId: string): Promise<DeskPicture[]> {
  const db = deskDatabase();
  const story = await db.story.findFirst({ where: { id: storyId, ...visibleStories(actor) }, select: { id: true } });
  const pictures = story ? await db.picture.findMany({ where: { storyId } }) : [];
  return pictures.map(({ hash, focalX, focalY, mediaType, origin, evidenceId }) => ({
    hash,
    focalX,
    focalY,
    isDrawing: isDrawing({ mediaType }),
    origin,
    evidenceId,
  }));
}
