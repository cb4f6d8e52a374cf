import { createHash } from 'node:crypto';

/** A key that wraps the keys of sources; its id is derived from it and tells nothing of it. */
export type SealingKey = { id: string; key: Buffer };

/**
 * Reads keys from a setting or a file: 32 bytes each in base64 or hexadecimal, parted by commas or lines, the present one
 * first; lines that begin with # are left out. Null when there is none or any is wrong.
 */
export function readSealingKeys(text: string): SealingKey[] | null {
  const written = text
    .split(/[\n,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('#'));
  const keys = written.map(keyFrom);
  return keys.length > 0 && keys.every((key) => key !== null) ? keys : null;
}

function keyFrom(written: string): SealingKey | null {
  const isHex = /^[0-9a-f]{64}$/i.test(written);
  if (!isHex && !/^[A-Za-z0-9+/_-]{43}=?$/.test(written)) return null;
  const key = Buffer.from(written, isHex ? 'hex' : 'base64');
  if (key.length !== 32) return null;
  return { id: createHash('sha256').update('stet sealing key ').update(key).digest('hex').slice(0, 16), key };
}
