import type { Prisma, PublishedPicture, PublishedRendition } from '@/prisma/generated/client';
import { siteDatabase } from '@/platform/database';
import { isDrawing } from '../pictures/is-drawing';
import { figuresOf } from './figures';

/** A form of a picture under the address of its own hash. */
export type PictureForm = Pick<PublishedRendition, 'mediaType' | 'width' | 'hash'>;

/**
 * A picture as pages show it. Its focal point runs from 0 to 1 from the left and from the top. One that was added before
 * pictures came in several forms has none but itself.
 */
export type PagePicture = Pick<PublishedPicture, 'hash' | 'mediaType' | 'width' | 'height' | 'focalX' | 'focalY' | 'placeholder'> & {
  /** Lists crop photographs, and drawings never. */
  isDrawing: boolean;
  /** Narrowest first. */
  forms: PictureForm[];
};

const selection = {
  hash: true, mediaType: true, width: true, height: true, focalX: true, focalY: true, placeholder: true,
  renditions: { orderBy: { width: 'asc' }, select: { mediaType: true, width: true, hash: true } },
} as const satisfies Prisma.PublishedPictureSelect;

/** Published pictures by their hashes, in the order asked for; what is not published is left out. */
export async function readPagePictures(hashes: readonly string[]): Promise<Map<string, PagePicture>> {
  if (hashes.length === 0) return new Map();
  const rows = await siteDatabase().publishedPicture.findMany({ where: { hash: { in: [...hashes] } }, select: selection });
  const found = new Map(rows.map(({ renditions: forms, ...picture }) => [picture.hash, { ...picture, isDrawing: isDrawing(picture), forms }]));
  return new Map(hashes.flatMap((hash) => {
    const picture = found.get(hash);
    return picture ? [[hash, picture] as const] : [];
  }));
}

/** The pictures of a published document, in its order. */
export function readPicturesOf(document: unknown): Promise<Map<string, PagePicture>> {
  return readPagePictures(figuresOf(document).map(({ hash }) => hash));
}
