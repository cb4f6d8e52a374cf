import { siteDatabase } from '@/platform/database';

export type PublicFile = { hash: string; mediaType: string };

/** A picture that a live story shows now, or a form of one, by the SHA-256 of its file; null for every other file, there or not. */
export async function readPicture(hash: string): Promise<PublicFile | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const select = { hash: true, mediaType: true } as const;
  const picture = await siteDatabase().publishedPicture.findUnique({ where: { hash }, select });
  return picture ?? siteDatabase().publishedRendition.findFirst({ where: { hash }, select });
}
