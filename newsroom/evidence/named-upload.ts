import { refuse } from '../refusal';
import { refuseTooLarge } from './uploads';

/** Bytes in which the name of a file comes before it, at most. */
const longestName = 4_096;

/** Refuses at once a body that announces itself, in a header, as larger than a file and its name may be. */
export function refuseTooLargeBody(announced: string | null): void {
  refuseTooLarge(Number(announced ?? 0) - longestName);
}

/**
 * What a file is called, and the file itself, of a body that begins with a line that says the name: an address would be
 * written into logs, of ours and of everything that stands before us. The rest is read no sooner than it is asked for.
 */
export async function readNamedUpload(body: AsyncIterable<Uint8Array>): Promise<{ name: string; rest: AsyncIterable<Uint8Array> }> {
  const reading = body[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  for (;;) {
    const end = read.indexOf('\n');
    if (end >= 0) return { name: read.subarray(0, end).toString('utf8'), rest: restOf(read.subarray(end + 1), reading) };
    const next = read.length > longestName ? null : await reading.next();
    if (!next || next.done) refuse('malformed', 'A line with the name of the file comes before it.');
    read = Buffer.concat([read, next.value]);
  }
}

async function* restOf(first: Uint8Array, reading: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.byteLength > 0) yield first;
  try {
    for (let next = await reading.next(); !next.done; next = await reading.next()) yield next.value;
  } finally {
    await reading.return?.();
  }
}
