import type { DocumentJson } from '@/editor/document';
import { figuresOf } from '../drafts/document-facts';
import type { Actor } from '../people/actor';
import { type DeskPicture, listPictures } from './list-pictures';

/** A picture where a text shows it; `known` is null where it was never added to the story. */
export type ShownPicture = { hash: string; alt: string; known: DeskPicture | null };

/** The pictures that a text of the story shows, in its order, with what was said of each. */
export async function picturesShown(actor: Actor, storyId: string, document: DocumentJson): Promise<ShownPicture[]> {
  const figures = figuresOf(document);
  const known = new Map(figures.length === 0 ? [] : (await listPictures(actor, storyId)).map((picture) => [picture.hash, picture]));
  return figures.map(({ picture, alt }) => ({ hash: picture, alt, known: known.get(picture) ?? null }));
}
