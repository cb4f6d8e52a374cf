import { z } from 'zod';
import { line } from '../input';

const words = line(300);

/** What Content Credentials (C2PA) say of a file, as far as people can use it. Everything in it is the word of whoever signed. */
export const fileCredentials = z.strictObject({
  /** Whether what was signed is what lies here: nothing is said of whether the signer can be believed. */
  state: z.enum(['intact', 'broken', 'unreadable']),
  /** What kept them from being intact, in the reader's words. */
  problems: z.array(words).max(20),
  /** The program that made the claim. */
  generator: words.nullable(),
  /** The organisation, and the name, that the signer's certificate gives. */
  issuer: words.nullable(),
  signer: words.nullable(),
  /** By a timestamp in the signature. */
  signedAt: z.iso.datetime({ offset: true }).nullable(),
  actions: z.array(z.strictObject({ action: words, by: words.nullable(), at: words.nullable(), source: words.nullable() })).max(40),
  ingredients: z.array(z.strictObject({ title: words, relationship: words })).max(40),
});
export type FileCredentials = z.output<typeof fileCredentials>;

/** The types of files in which the reader finds credentials. */
const types = [
  'image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/heif', 'image/tiff', 'image/gif',
  'video/mp4', 'video/quicktime', 'audio/mp4', 'audio/mpeg', 'audio/wav', 'application/pdf',
];

/** Bytes of a file at most that is looked into: it lies in the reader's memory whole. */
const largest = 256 * 1024 * 1024;

export function mayCarryCredentials({ mediaType, size }: { mediaType: string; size: number }): boolean {
  return types.includes(mediaType) && size <= largest;
}
