import { z } from 'zod';

/**
 * Text as people may type it into a field. Control characters and the bidirectional overrides and isolates are refused:
 * they can make a line read as something it is not. Left-to-right and right-to-left marks and joiners are ordinary
 * letters of Persian, Pashto or Urdu and stay.
 */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function text(maximum: number) {
  return z
    .string()
    .max(maximum, `is longer than ${maximum.toLocaleString('en')} characters`)
    .refine((value) => !hidden.test(value), 'contains characters that cannot be seen')
    .transform((value) => value.trim());
}

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

/** A moment, ISO 8601 with offset. */
export const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

export const day = z.iso.date();

/** A web address that a person may follow. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address that begins with http:// or https://' })
  .max(2_000);

/** W3C TextQuoteSelector. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const quoteSelector = z.strictObject({
  exact: z.string().min(1).max(4_000),
  prefix: z.string().max(64).default(''),
  suffix: z.string().max(64).default(''),
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
