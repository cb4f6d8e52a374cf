import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

/** A file that lies in a ZIP, as the directory at its end says; what comes out of it may be something else. */
export type PackedFile = { name: string; method: number; packed: Buffer; size: number };

const unknown32 = 0xffff_ffff;

/** The files of a ZIP (PKWARE’s APPNOTE, 4.3), in the order of its directory. Throws where there is no directory, or a broken one. */
export function packedFiles(bytes: Uint8Array): PackedFile[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf('PK\x05\x06');
  if (end < 0) throw new Error('There is no directory.');
  const large = end >= 20 && is(zip, end - 20, 'PK\x06\x07') ? wide(zip, end - 12) : null;
  const files: PackedFile[] = [];
  let at = large === null ? zip.readUInt32LE(end + 16) : wide(zip, large + 48);
  for (let left = large === null ? zip.readUInt16LE(end + 10) : wide(zip, large + 32); left > 0; left -= 1) {
    if (!is(zip, at, 'PK\x01\x02')) throw new Error('The directory is broken.');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
    const name = zip.subarray(at + 46, at + 46 + nameLength);
    const extra = zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [packedSize, size, offset] = sizesOf(zip, at, extra);
    const begins = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    files.push({ name: name.toString(isUtf8(name) ? 'utf8' : 'latin1'), method: zip.readUInt16LE(at + 10), packed: zip.subarray(begins, begins + packedSize), size });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return files;
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

/** How long it is packed and unpacked, and where it lies; where 32 bits do not hold one of these, 64 in its extra field do. */
function sizesOf(zip: Buffer, at: number, extra: Buffer): [packed: number, size: number, offset: number] {
  const [packed, size, offset] = [20, 24, 42].map((field) => zip.readUInt32LE(at + field)) as [number, number, number];
  let next = extraField(extra, 1);
  const told = (value: number) => (value === unknown32 && next !== null ? wide(extra, (next += 8) - 8) : value);
  const unpacked = told(size);
  return [told(packed), unpacked, told(offset)];
}

/** Where the field of this kind begins, behind its length; null where there is none. */
function extraField(extra: Buffer, kind: number): number | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) if (extra.readUInt16LE(at) === kind) return at + 4;
  return null;
}

function is(zip: Buffer, at: number, signature: string): boolean {
  return zip.toString('latin1', at, at + 4) === signature;
}

function wide(zip: Buffer, at: number): number {
  return Number(zip.readBigUInt64LE(at));
}
