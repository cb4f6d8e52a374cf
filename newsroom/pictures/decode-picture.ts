import sharp from 'sharp';
import { refuse } from '../refusal';

// One thread each, and nothing kept between pictures: what is decoded here came from outside.
sharp.concurrency(1);
sharp.cache(false);

/** Pixels as they are, eight bits a channel, sRGB, upright, on white where they were transparent. */
export type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4; isDrawing: boolean };

/** Pixels a side at most; larger pictures are scaled down. */
export const largestSide = 2_400;

/** Pixels in all that we are willing to decode: a small file can unpack into a very large picture. */
const mostPixels = 60_000_000;

/** Seconds after which decoding or encoding is given up. */
export const patience = { seconds: 30 };

const formats = ['jpeg', 'png', 'webp', 'gif', 'heif', 'svg'];

/** Formats for photographs; whatever came in another is looked at. */
const photographic = ['jpeg', 'heif'];

/**
 * Decodes a picture and turns it upright; of what else the file carried (place, camera, names, colour profile) nothing
 * comes along. Refuses what is no picture, moves, is cut off or would unpack into more than 60 million pixels.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels> {
  const { format, density, isMoving, isHeic } = await look(bytes);
  if (isHeic) refuse('malformed', 'This picture is in HEIC, as phones write it, which cannot be opened here. Export it as JPEG and add that.');
  if (!formats.includes(format)) refuse('malformed', 'Pictures are taken as JPEG, PNG, WebP, AVIF, GIF or SVG.');
  if (isMoving) refuse('malformed', 'This picture moves. Add a still one.');
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', density })
      .timeout(patience)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height, channels: info.channels as Pixels['channels'] };
    return { ...pixels, isDrawing: !photographic.includes(format) && (await packsSmall(pixels)) };
  } catch {
    return refuse('malformed', 'This picture is damaged, or not whole.');
  }
}

async function look(bytes: Uint8Array): Promise<{ format: string; density: number; isMoving: boolean; isHeic: boolean }> {
  try {
    // The limit is not asked here, so that what is too large is told apart from what is broken.
    const { format, width, height, pages = 1, compression } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== 'svg' && width * height > mostPixels) {
      refuse('malformed', `This picture has more than ${mostPixels / 1_000_000} million pixels. Make it smaller.`);
    }
    return { format, density: densityFor(format, width, height), isMoving: pages > 1, isHeic: compression === 'hevc' };
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) throw error;
    return refuse('malformed', 'This file could not be read as a picture.');
  }
}

/** Pixels on the longer side of what is drawn from lines, which have none of their own. */
const drawnSide = 1_600;

/** In dots an inch. */
function densityFor(format: string, width: number, height: number): number {
  return format === 'svg' ? Math.min(2_400, Math.max(1, Math.floor((72 * drawnSide) / Math.max(width, height)))) : 72;
}

/** Bits a pixel under which a picture, packed without loss, is a drawing: maps and charts take about 2, photographs over 10. */
const bitsOfDrawings = 6;

/** Whether these are lines and even surfaces, as in maps and charts, which blur in the formats for photographs. */
async function packsSmall({ data, width, height, channels }: Omit<Pixels, 'isDrawing'>): Promise<boolean> {
  const { data: packed, info } = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: 600, height: 600, fit: 'inside', withoutEnlargement: true, kernel: 'nearest' })
    .webp({ lossless: true, effort: 0 })
    .toBuffer({ resolveWithObject: true });
  return (packed.byteLength * 8) / (info.width * info.height) < bitsOfDrawings;
}
