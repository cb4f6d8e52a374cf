/**
 * The process that reads what a film or a sound recording says of itself. It is begun with an empty environment and the size
 * of the file as its one argument, and asks whoever began it for the parts that it wants to see: most of a film it never does.
 */
import mediaInfo from 'mediainfo.js';
import { metadataOf } from './metadata-of';

/** A part of the file that is wanted, from a byte on. */
export type WantedPart = { from: number; length: number };

const reader = await mediaInfo({ format: 'object' });
const { media } = await reader.analyzeData(Number(process.argv[2]), partOf);
process.send?.({ said: metadataOf(media?.track ?? []) }, () => process.exit(0));

/** One part is asked for at a time. */
function partOf(length: number, from: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    process.once('message', (bytes: Uint8Array) => resolve(bytes));
    process.send?.({ wanted: { from, length } satisfies WantedPart });
  });
}
