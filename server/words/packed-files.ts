import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A file that lies in a ZIP, as the directory at its end says; what comes out of it may be something else. */
export type PackedFile = { name: string; method: number; packed: Buffer; size: number };

/** The files of a ZIP, in the order of its directory. Throws where there is no directory, or a broken one. */
export async function* packedFiles(bytes: Uint8Array): AsyncGenerator<PackedFile> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names and sizes are as they are: a file with a strange one is looked into all the same.
  const zip = await fromBufferPromise(whole, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const name = entry.fileNameRaw;
    const { compressionMethod: method, uncompressedSize: size } = entry;
    yield { name: name.toString(isUtf8(name) ? 'utf8' : 'latin1'), method, packed: whole.subarray(fileDataStart, fileDataStart + entry.compressedSize), size };
  }
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
