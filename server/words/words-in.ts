import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { kindOfFile } from '../../newsroom/evidence/contents/kind-of-file';
import { limits } from './limits';
import { pdfWords } from './pdf-words';
import { warcWords } from './warc-words';
import { writtenWords } from './written-words';

/** How much may still be unpacked, and how deep. */
type Budget = { bytes: number; depth: number };

/**
 * The words of a file and of whatever lies packed in it (ZIP, as office files and WACZ are, and gzip), one text after the
 * other with a zero between them.
 * @returns whether that is everything that stands in it
 */
export async function* wordsIn(bytes: Uint8Array, budget: Budget = { bytes: limits.unpacked, depth: limits.depth }): AsyncGenerator<string, boolean> {
  if (isWarc(bytes)) return yield* warcWords(bytes);
  const kind = kindOfFile(bytes, '');
  if (kind === 'pdf') return yield* pdfWords(bytes);
  if (kind === 'packed') return yield* unpackedWords(bytes, { bytes: budget.bytes, depth: budget.depth - 1 });
  if (kind !== 'text') return bytes.length === 0;
  yield* writtenWords(bytes);
  return true;
}

async function* unpackedWords(bytes: Uint8Array, budget: Budget): AsyncGenerator<string, boolean> {
  if (budget.depth < 0) return false;
  let isWhole = true;
  for (const [name, content] of unpacked(bytes, budget)) {
    yield `${name}\0`;
    const inner = content && wordsIn(content, budget);
    isWhole = (inner ? yield* inner : false) && isWhole;
  }
  return isWhole;
}

/** What lies in a file, by name; null where it would be more than may be unpacked. */
function unpacked(bytes: Uint8Array, budget: Budget): [string, Uint8Array | null][] {
  if (bytes[0] === 0x1f) {
    const content = gunzipSync(bytes, { maxOutputLength: Math.max(1, budget.bytes) });
    budget.bytes -= content.length;
    return [['', content]];
  }
  const tooMuch: string[] = [];
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const fits = originalSize <= budget.bytes;
      if (fits) budget.bytes -= originalSize;
      else tooMuch.push(name);
      return fits;
    },
  });
  return [...Object.entries(entries), ...tooMuch.map((name): [string, null] => [name, null])];
}

function isWarc(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('WARC/'));
}
