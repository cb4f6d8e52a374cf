import { deskDatabase } from '@/platform/database';
import { seenWithStory } from '../evidence/seen-with-story';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { alikeEvidence } from './alike-evidence';
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
  /** Evidence that others made and in which it is seen: as the very file, or as one that looks like it. */
  alike: { id: string; title: string; isFile: boolean }[];
};

/** The pictures of a story the actor may see, each with the evidence it may be, of what everybody sees who sees the story. */
export async function listPictures(actor: Actor, storyId: string): Promise<DeskPicture[]> {
  const db = deskDatabase();
  const story = await db.story.findFirst({ where: { id: storyId, ...visibleStories(actor) }, select: { id: true } });
  const pictures = story ? await db.picture.findMany({ where: { storyId } }) : [];
  const alike = await alikeEvidence(db, storyId, pictures.map(({ hash }) => hash));
  const theirs = await db.evidence.findMany({
    where: { id: { in: alike.map(({ evidenceId }) => evidenceId) }, userMade: true, ...seenWithStory(storyId) },
    select: { id: true, title: true },
  });
  return pictures.map(({ hash, focalX, focalY, mediaType, origin, evidenceId }) => ({
    hash,
    focalX,
    focalY,
    isDrawing: isDrawing({ mediaType }),
    origin,
    evidenceId,
    alike: alike.filter((one) => one.hash === hash).flatMap(({ evidenceId: id, isFile }) => theirs.filter((piece) => piece.id === id).map((piece) => ({ ...piece, isFile }))),
  }));
}
