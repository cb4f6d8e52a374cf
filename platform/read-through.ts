import { Readable } from 'node:stream';

/**
 * What is made of a source piece by piece, to be read by somebody. Who goes away before the first piece would leave the source
 * open otherwise: work that never began ends nothing.
 */
export function readThrough(source: Readable, work: (source: Readable) => AsyncIterable<Uint8Array>): Readable {
  const made = Readable.from(work(source), { objectMode: false });
  made.once('close', () => source.destroy());
  return made;
}
