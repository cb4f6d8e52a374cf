import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { ByteRange } from './file-store';
import { type Place, placeBytes, SealBroken } from './sealing';

/** What seals one file and nothing else: a key of its own, and where it belongs. */
export type FileKey = { key: Uint8Array; place: Place };

/** Bytes of a chunk before it is sealed, and of what authenticates it. */
const chunkSize = 65_536;
const tagLength = 16;
const sealedChunkSize = chunkSize + tagLength;

/** What makes the key of one file out of that of its source. Never used twice, since the nonces of a file only count. */
export function newSalt(): Buffer {
  return randomBytes(32);
}

/** The key of one file (HKDF-SHA-256). */
export function fileKey(dataKey: Uint8Array, salt: Uint8Array, place: Place): FileKey {
  return { key: new Uint8Array(hkdfSync('sha256', dataKey, salt, 'stet sealed file', 32)), place };
}

/**
 * Seals a stream piece by piece in constant memory (AES-256-GCM). Each chunk is authenticated with where the file belongs,
 * its index and whether it is the last, so that none can be moved, swapped, dropped or cut off. All chunks are equally
 * long and their number is rounded up, so that what is kept tells the size of the file only roughly.
 */
export async function* sealChunks(file: FileKey, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let index = 0;
  let waiting: Buffer | null = null;
  for await (const piece of inPieces(plain, chunkSize)) {
    if (waiting) yield sealChunk(file, index++, false, waiting);
    waiting = piece;
  }
  const end = roundedUp(index + 1) - 1;
  const last = Buffer.alloc(chunkSize);
  waiting?.copy(last);
  yield sealChunk(file, index, index === end, last);
  for (index += 1; index <= end; index += 1) yield sealChunk(file, index, index === end, Buffer.alloc(chunkSize));
}

/** Bytes that a file of so many takes once it is sealed: at most an eighth more than 64 KiB chunks of it. */
export function sealedSize(size: number): number {
  return chunksOf(size) * sealedChunkSize;
}

/** Which of the sealed bytes hold a range of the plain ones. */
export function sealedRange({ from, to }: ByteRange): ByteRange {
  return { from: chunkOf(from) * sealedChunkSize, to: (chunkOf(to) + 1) * sealedChunkSize - 1 };
}

/**
 * Opens a range of a file of `size` plain bytes. No byte comes out of it that was not authenticated first.
 * @param sealed the sealed bytes of `sealedRange`
 * Throws `SealBroken` at the first chunk that was altered, moved, swapped or is missing.
 */
export async function* openChunks(file: FileKey, size: number, range: ByteRange, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const end = chunksOf(size) - 1;
  let index = chunkOf(range.from);
  for await (const piece of inPieces(sealed, sealedChunkSize)) {
    const plain = openChunk(file, index, index === end, piece);
    const begin = index * chunkSize;
    yield plain.subarray(Math.max(range.from - begin, 0), Math.min(range.to + 1 - begin, chunkSize));
    index += 1;
  }
  if (index !== chunkOf(range.to) + 1) throw new SealBroken();
}

function sealChunk({ key, place }: FileKey, index: number, last: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last)).setAAD(placeBytes({ ...place, field: chunkPlace(place, index, last) }));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openChunk({ key, place }: FileKey, index: number, last: boolean, sealed: Buffer): Buffer {
  if (sealed.length !== sealedChunkSize) throw new SealBroken();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: tagLength });
    decipher.setAAD(placeBytes({ ...place, field: chunkPlace(place, index, last) })).setAuthTag(sealed.subarray(chunkSize));
    return Buffer.concat([decipher.update(sealed.subarray(0, chunkSize)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

function chunkPlace({ field }: Place, index: number, last: boolean): string {
  return `${field} ${index}${last ? ' last' : ''}`;
}

/** Counts; the key belongs to this one file. */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 4);
  nonce.writeUInt8(last ? 1 : 0, 8);
  return nonce;
}

function chunkOf(byte: number): number {
  return Math.floor(byte / chunkSize);
}

function chunksOf(size: number): number {
  return roundedUp(Math.max(1, Math.ceil(size / chunkSize)));
}

/** Up to a number with few digits in binary (Padmé, Nikitin and others, 2019): what it hides grows with the number. */
function roundedUp(count: number): number {
  const digits = Math.floor(Math.log2(count));
  const hidden = 2 ** (digits - Math.floor(Math.log2(Math.max(digits, 1))) - (digits > 0 ? 1 : 0));
  return hidden > 1 ? Math.ceil(count / hidden) * hidden : count;
}

/** The same bytes in pieces of one length; the last may be shorter. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of bytes) {
    gathered.push(chunk);
    held += chunk.byteLength;
    if (held < length) continue;
    const whole = Buffer.concat(gathered);
    let from = 0;
    for (; held - from >= length; from += length) yield whole.subarray(from, from + length);
    gathered = [whole.subarray(from)];
    held -= from;
  }
  if (held > 0) yield Buffer.concat(gathered);
}
