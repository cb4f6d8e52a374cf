import exifr from 'exifr';
import type { Prisma } from '@/prisma/generated/client';
import { plainWords } from './plain-words';
import { userComment } from './user-comment';

/**
 * Entries at most, and characters of each: what a picture says of itself can be made to say anything, at any length. The
 * longest text of IPTC has 2,000.
 */
const most = { entries: 300, characters: 2_000, depth: 5 };

/** How XMP is written, of which nobody speaks. */
const markup = ['lang', 'parseType', 'type'];

/** Read apart, and XMP alone: two blocks may say different words under one name, and both are searched for what is sealed. */
const apart = [
  { tiff: true, exif: true, gps: true, iptc: true, xmp: false, icc: false, makerNote: false, userComment: true, mergeOutput: false },
  { tiff: false, exif: false, gps: false, iptc: false, xmp: true, icc: false, mergeOutput: false },
];

/** What a picture says of itself: camera, time, place, names. It proves nothing, and is for the desk only. Null when it says nothing. */
export async function readMetadata(bytes: Uint8Array): Promise<Prisma.InputJsonObject | null> {
  const readings = await Promise.all(apart.map((options) => exifr.parse(bytes, options).catch(() => null)));
  const blocks = readings.flatMap((reading: unknown) => Object.values(reading ?? {}));
  const said = new Map<string, string | number>();
  for (const [name, value] of blocks.flatMap((block) => entriesOf('', block)).slice(0, most.entries)) {
    let place = name;
    for (let count = 2; said.has(place) && said.get(place) !== value; count += 1) place = `${name} ${count}`;
    said.set(place, value);
  }
  return said.size > 0 ? Object.fromEntries(said) : null;
}

/** A value that holds others, as the address of who took a picture does, is told part by part. */
function entriesOf(name: string, value: unknown, depth = 0): [string, string | number][] {
  const shown = inWords(value);
  if (shown !== null) return [[plain(name), shown]];
  if (name === 'userComment' && value instanceof Uint8Array) return entriesOf(name, userComment(value));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date || depth === most.depth) return [];
  const parts = Array.isArray(value) ? value.map((part) => ['value', part] as const) : Object.entries(value);
  return parts
    .filter(([part]) => !markup.includes(part))
    .flatMap(([part, each]) => entriesOf(part === 'value' ? name : `${name} ${part}`.trim(), each, depth + 1));
}

function inWords(value: unknown): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return plain(value) || null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) return plain(value.map(inWords).join(', ')) || null;
  return null;
}

function plain(text: string): string {
  return plainWords(text, most.characters);
}
