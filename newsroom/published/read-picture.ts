import type { PublishedPicture } from '@/prisma/generated/client';
import { siteDatabase } from '@/platform/database';

/** A picture that a publication shows, by the SHA-256 of its file; null for every other file, there or not. */
export async function readPicture(hash: string): Promise<PublishedPicture | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  return siteDatabase().publishedPicture.findUnique({ where: { hash } });
}
