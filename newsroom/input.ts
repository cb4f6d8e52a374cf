import { z } from 'zod';
import { forbiddenCharacter } from '@/editor/characters';

/**
 * Text as people may type it into a field. Control characters and the bidirectional overrides and isolates are refused:
 * they can make a line read as something it is not. Left-to-right and right-to-left marks and joiners are ordinary
 * letters of Persian, Pashto or Urdu and stay.
 */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const unseen = 'contains characters that cannot be seen';

/** Whether text has characters that no field takes. */
export function holdsHidden(value: string): boolean {
  return hidden.test(value);
}

function text(maximum: number) {
  return z
    .string()
    .max(maximum, `is longer than ${maximum.toLocaleString('en')} characters`)
    .refine((value) => !holdsHidden(value), unseen)
    .transform((value) => value.trim());
}

/** Words to look for, of whatever length. */
export const searchWords = z.string().refine((value) => !holdsHidden(value), unseen);

/** One line, up to `maximum` characters; may be empty. */
export function line(maximum = 300) {
  return text(maximum).refine((value) => !/[\r\n]/.test(value), 'must stay on one line');
}

/** One line that says something. */
export function requiredLine(maximum = 300) {
  return line(maximum).refine((value) => value.length > 0, 'is missing');
}

/** Several lines, up to `maximum` characters; may be empty. */
export function prose(maximum = 5_000) {
  return text(maximum);
}

/** Several lines that say something. */
export function requiredProse(maximum = 5_000) {
  return prose(maximum).refine((value) => value.length > 0, 'is missing');
}

export const id = z.uuid();

/** A number that counts from one, as far as the database counts. */
export const ordinal = z.int().min(1).max(2 ** 31 - 1);

/** Neither PostgreSQL nor people know a year 0; an offset can lead out of year 9999. */
const aYear = 'must be of a year from 1 to 9999';

function isOfAYear(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** A moment, ISO 8601 with offset. */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))
  .refine(isOfAYear, aYear);

export const day = z.iso.date().refine((value) => isOfAYear(new Date(value)), aYear);

/** A web address that a person may follow. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address that begins with http:// or https://' })
  .refine((value) => !holdsHidden(value) && !/[\t\r\n]/.test(value), unseen)
  .max(2_000);

/**
 * Words of a story as they stand in it, with a line break between its blocks. Whatever a document may hold can be quoted,
 * and nothing else; so nothing is trimmed, and joiners and marks of direction are letters here too.
 */
export function quoted(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((value) => !forbiddenCharacter(value.replaceAll('\n', ' ')), unseen);
}

/** W3C TextQuoteSelector. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const quoteSelector = z.strictObject({
  exact: quoted(4_000).min(1),
  prefix: quoted(64).default(''),
  suffix: quoted(64).default(''),
});

/** Turns the first complaint of a schema into a sentence. */
export function sentenceOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'That could not be understood.';
  if (issue.code === 'unrecognized_keys') return `“${issue.keys.join('”, “')}” is not something this accepts.`;
  const field = issue.path.join(' › ');
  const complaint = issue.message.replace(/^Invalid input: /, '');
  return field ? `The field “${field}”: ${complaint}.` : `That could not be understood: ${complaint}.`;
}
