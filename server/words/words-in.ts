import { gunzipSync } from 'node:zlib';
import { kindOfFile } from '../../newsroom/evidence/contents/kind-of-file';
import { limits } from './limits';
import { openPacked, unpackedFile } from './packed-files';
import { pdfWords } from './pdf-words';
import { warcWords } from './warc-words';
import { writtenWords } from './written-words';

/** How much may still be unpacked, all together. */
type Budget = { bytes: number };

/**
 * The words of a file and of whatever lies packed in it (ZIP, as office files and WACZ are, and gzip), one text after the
 * other with a zero between them.
 * @param depth how deep files within files are opened
 * @returns whether that is everything that stands in it
 */
export async function* wordsIn(bytes: Uint8Array, budget: Budget = { bytes: limits.unpacked }, depth = limits.depth): AsyncGenerator<string, boolean> {
  if (isWarc(bytes)) return yield* warcWords(bytes);
  const kind = kindOfFile(bytes, '');
  if (kind === 'pdf') return yield* pdfWords(bytes);
  if (kind === 'packed') return depth > 0 ? yield* unpackedWords(bytes, budget, depth - 1) : false;
  if (kind !== 'text') return bytes.length === 0;
  yield* writtenWords(bytes);
  return true;
}

async function* unpackedWords(bytes: Uint8Array, budget: Budget, depth: number): AsyncGenerator<string, boolean> {
  let isWhole = true;
  for await (const [beside, content] of unpacked(bytes, budget)) {
    yield `${beside}\0`;
    const inner = content && wordsIn(content, budget, depth);
    isWhole = (inner ? yield* inner : false) && isWhole;
  }
  return isWhole;
}

/** What lies in a file, behind its name and what is remarked on it; null where it is not read, as what would be more than may be unpacked. */
async function* unpacked(bytes: Uint8Array, budget: Budget): AsyncGenerator<[string, Uint8Array | null]> {
  if (bytes[0] === 0x1f) {
    const content = gunzipSync(bytes, { maxOutputLength: Math.max(1, budget.bytes) });
    budget.bytes -= content.length;
    yield ['', content];
    return;
  }
  const { remark, files } = await openPacked(bytes);
  yield [remark, new Uint8Array()];
  for await (const file of files) {
    const isAffordable = Math.max(file.size, file.packed.length) <= budget.bytes;
    if (isAffordable) budget.bytes -= file.size;
    yield [`${file.name}\0${file.remark}`, isAffordable ? unpackedFile(file) : null];
  }
}

function isWarc(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('WARC/'));
}
