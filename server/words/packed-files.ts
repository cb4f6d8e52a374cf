import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type ZipFile } from 'yauzl';

/** A file that lies in a ZIP, as the directory at its end says; what comes out of it may be something else. */
export type PackedFile = { name: string; remark: string; method: number; packed: Buffer; size: number };

/** What a ZIP says of itself, and its files in the order of its directory. Throws where there is no directory, or a broken one. */
export async function openPacked(bytes: Uint8Array): Promise<{ remark: string; files: AsyncIterable<PackedFile> }> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names and sizes are as they are: a file with a strange one is looked into all the same.
  const zip = await fromBufferPromise(whole, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  // Not decoded it is bytes, whatever its type says.
  return { remark: textOf(zip.comment as unknown as Buffer), files: filesOf(zip, whole) };
}

async function* filesOf(zip: ZipFile, whole: Buffer): AsyncGenerator<PackedFile> {
  for await (const entry of zip.eachEntry()) {
    const { fileNameRaw, fileCommentRaw, compressionMethod: method, compressedSize, uncompressedSize: size } = entry;
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    yield { name: textOf(fileNameRaw), remark: textOf(fileCommentRaw), method, packed: whole.subarray(fileDataStart, fileDataStart + compressedSize), size };
  }
}

/** Some programs say in which of two encodings they write, and some do not. */
function textOf(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

/**
 * What comes out of a packed file; null where it cannot be read, or is not of the size that was said: whoever opens it with
 * another program may see more of it. No more than was said is ever unpacked.
 */
export function unpackedFile({ method, packed, size }: PackedFile): Buffer | null {
  if (method === 0) return packed.length === size ? packed : null;
  if (method !== 8) return null;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return content.length === size ? content : null;
  } catch {
    return null;
  }
}
