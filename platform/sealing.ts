import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readSealingKeys, type SealingKey } from './sealing-keys';
import { settings } from './settings';

/** Where a ciphertext belongs. It is authenticated with it: at any other place it does not open. */
export type Place = { table: string; row: string; field: string };

/** A key as the database may hold it: encrypted by the key whose id stands beside it. */
export type WrappedKey = { keyId: string; wrapped: Uint8Array<ArrayBuffer> };

/** There is no key, or none that opens this. The sentence is for people, and repeats nothing. */
export class SealingUnavailable extends Error {
  override name = 'SealingUnavailable';
}

/** A ciphertext was altered, or stands where it was not written. */
export class SealBroken extends Error {
  override name = 'SealBroken';

  constructor() {
    super('What is sealed here does not open: it was altered, or moved from another place.');
  }
}

const version = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength + tagLength;

/** A fresh key of 256 bits. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** AES-256-GCM with a fresh nonce; the place is authenticated, not encrypted. */
export function seal(key: Uint8Array, plain: Uint8Array | string, place: Place): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(placeBytes(place));
  const body = Buffer.concat([cipher.update(typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]));
}

/** The reverse of `seal`. Throws `SealBroken` for a wrong key, an altered byte or another place. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: Place): Buffer {
  if (sealed.length < headLength || sealed[0] !== version) throw new SealBroken();
  const nonce = sealed.subarray(1, 1 + nonceLength);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(placeBytes(place));
    decipher.setAuthTag(sealed.subarray(1 + nonceLength, headLength));
    return Buffer.concat([decipher.update(sealed.subarray(headLength)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** Encrypts a key with the present key of the newsroom. Throws `SealingUnavailable` without one. */
export function wrapKey(dataKey: Uint8Array, place: Place, keys: readonly SealingKey[] = sealingKeys()): WrappedKey {
  const present = presentKey(keys);
  return { keyId: present.id, wrapped: seal(present.key, dataKey, place) };
}

/** The key again. Throws `SealingUnavailable` when the key that wrapped it is not at hand. */
export function unwrapKey({ keyId, wrapped }: WrappedKey, place: Place, keys: readonly SealingKey[] = sealingKeys()): Buffer {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new SealingUnavailable('The key that sealed this is not among the keys of this newsroom. Put it back into SEALING_KEY or SEALING_KEY_FILE.');
  return unseal(key.key, wrapped, place);
}

/** The id of the key with which new ones are wrapped. */
export function presentKeyId(): string {
  return presentKey(sealingKeys()).id;
}

/** Tells equal words apart from others without telling the words: HMAC-SHA-256, its first 128 bits, hexadecimal. */
export function fingerprint(key: Uint8Array, words: string): string {
  return createHmac('sha256', key).update(words).digest('hex').slice(0, 32);
}

/** Lengths stand before the parts, so that no two places are written alike. */
export function placeBytes({ table, row, field }: Place): Buffer {
  return Buffer.from([table, row, field].map((part) => `${part.length}:${part}`).join(''), 'utf8');
}

function presentKey([present]: readonly SealingKey[]): SealingKey {
  if (!present) {
    throw new SealingUnavailable('This newsroom has no key for sealed sources. Ask whoever runs it to set SEALING_KEY or SEALING_KEY_FILE.');
  }
  return present;
}

let read: { file: string; changed: number; keys: SealingKey[] } | undefined;

/** Why the keys that this newsroom was given cannot be used, in a sentence; null when they can, or it was given none. */
export function whySealingFails(): string | null {
  try {
    sealingKeys();
    return null;
  } catch (error) {
    if (error instanceof SealingUnavailable) return error.message;
    throw error;
  }
}

/** The present key first. A key file is read again when it has changed, so that keys turn while the newsroom works. */
function sealingKeys(): SealingKey[] {
  const { keys, keyFile } = settings().sealing;
  if (!keyFile) return keys === null ? [] : (readSealingKeys(keys) ?? []);
  try {
    const changed = statSync(keyFile).mtimeMs;
    if (read?.file !== keyFile || read.changed !== changed) {
      const found = readSealingKeys(readFileSync(keyFile, 'utf8'));
      if (!found) throw new SealingUnavailable('The file of SEALING_KEY_FILE must hold keys of 32 bytes in base64, one a line, the present one first.');
      read = { file: keyFile, changed, keys: found };
    }
    return read.keys;
  } catch (error) {
    if (error instanceof SealingUnavailable) throw error;
    throw new SealingUnavailable('The file of SEALING_KEY_FILE cannot be read.');
  }
}
