import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import type { Prisma } from '@/prisma/generated/client';
import { decodePicture, patience, type Pixels } from '../pictures/decode-picture';
import { perceptualHash } from '../pictures/perceptual-hash';
import { Refused } from '../refusal';
import { readMetadata } from './read-metadata';

export type InspectedFile = {
  mediaType: string;
  /** Without the dot. */
  extension: string;
  picture: {
    /** Drawn anew from its pixels: nothing else of the file comes along. */
    view: Buffer;
    width: number;
    height: number;
    perceptualHash: bigint;
  } | null;
  metadata: Prisma.InputJsonObject | null;
};

/** What is drawn anew to be looked at. SVG is not among them: it is a program as much as a picture. */
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/heic', 'image/heif'];

/** Bytes of a picture at most that is looked into; a larger file is kept all the same. */
const largestPicture = 64 * 1024 * 1024;

/**
 * Looks at a file by its content alone; its name is not asked. What cannot be read as what it begins like is kept as it
 * is and not shown: evidence may be damaged.
 */
export async function inspectFile(file: string): Promise<InspectedFile> {
  const type = await fileTypeFromFile(file).catch(() => undefined);
  const { mime: mediaType, ext: extension } = type ?? { mime: 'application/octet-stream', ext: 'bin' };
  const { size } = await stat(file);
  if (!pictures.includes(mediaType) || size > largestPicture) return { mediaType, extension, picture: null, metadata: null };
  const bytes = await readFile(file);
  const pixels = await decodePicture(bytes).catch(nothingToSee);
  return { mediaType, extension, picture: pixels && (await drawAnew(pixels)), metadata: await readMetadata(bytes) };
}

async function drawAnew(pixels: Pixels): Promise<NonNullable<InspectedFile['picture']>> {
  const { data, width, height, channels } = pixels;
  const view = await sharp(data, { raw: { width, height, channels } }).webp({ quality: 85 }).timeout(patience).toBuffer();
  return { view, width, height, perceptualHash: await perceptualHash(pixels) };
}

function nothingToSee(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}
