import { z } from 'zod';
import { sha256 } from '../answers';
import { ordinal, requiredLine } from '../input';

/** Bytes of a document at most that is drawn: it lies in the reader's memory whole; and of what is drawn of it. */
const largest = 64 * 1_048_576;

/**
 * How much of a document can be looked at: its first pages, of how many; and what it says of itself, as who wrote it, which
 * those drawn before it was read do not tell.
 */
export const documentView = z.strictObject({ pages: ordinal, shown: ordinal, says: z.record(z.string(), z.string()).optional() });
export type DocumentView = z.output<typeof documentView>;

const stored = { hash: sha256, size: z.int().nonnegative().max(largest) };

/** What was drawn of a document, or why nothing was; its files lie in storage already. */
export const drawnDocument = z.union([
  z.strictObject({
    ...documentView.shape,
    picture: z.strictObject({ ...stored, width: ordinal, height: ordinal }).describe('A WebP.'),
    words: z.strictObject(stored).nullable().describe('Plain text; null where the pages hold none that can be read.'),
  }),
  z.strictObject({ unseen: requiredLine(300).describe('Why nothing could be drawn, as the newsroom itself puts it.') }),
]);
export type DrawnDocument = z.output<typeof drawnDocument>;

/** Whether a file is a document whose pages can be drawn, as its content says. */
export function isDocument({ mediaType, size }: { mediaType: string; size: number }): boolean {
  return mediaType === 'application/pdf' && size <= largest;
}
