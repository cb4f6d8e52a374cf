import exifr from 'exifr';
import type { Prisma } from '@/prisma/generated/client';

/** Entries at most, and characters of each: what a picture says of itself can be made to say anything, at any length. */
const most = { entries: 120, characters: 300 };

const hidden = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu;

/** What a picture says of itself: camera, time, place, names. It proves nothing, and is for the desk only. Null when it says nothing. */
export async function readMetadata(bytes: Uint8Array): Promise<Prisma.InputJsonObject | null> {
  const options = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: false, makerNote: false, userComment: false };
  const said: unknown = await exifr.parse(bytes, options).catch(() => null);
  if (typeof said !== 'object' || said === null) return null;
  const entries = Object.entries(said).flatMap(([name, value]): [string, string | number][] => {
    const shown = inWords(value);
    return shown === null ? [] : [[plain(name), shown]];
  });
  return entries.length > 0 ? Object.fromEntries(entries.slice(0, most.entries)) : null;
}

function inWords(value: unknown): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return plain(value) || null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return plain(value.slice(0, 20).map(inWords).join(', ')) || null;
  return null;
}

function plain(text: string): string {
  return text.replace(hidden, ' ').trim().slice(0, most.characters).replace(/\p{Surrogate}/gu, '');
}
