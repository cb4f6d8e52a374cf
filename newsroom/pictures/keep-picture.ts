import sharp from 'sharp';
import { keepFile } from '@/platform/storage';
import { refuse } from '../refusal';

export type KeptPicture = { hash: string; mediaType: string; width: number; height: number; bytes: number };

/** Pixels a side at most; wider pictures are scaled down. */
const largestSide = 2_000;

/** Pixels in all that we are willing to decode: a small file can unpack into a very large picture. */
const mostPixels = 60_000_000;

/** Decodes a picture and keeps it as WebP without any metadata. Refuses what is no picture. */
export async function keepPicture(bytes: Uint8Array): Promise<KeptPicture> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const hash = await keepFile(data);
    return { hash, mediaType: 'image/webp', width: info.width, height: info.height, bytes: data.byteLength };
  } catch {
    return refuse('malformed', 'This file could not be read as a picture.');
  }
}
