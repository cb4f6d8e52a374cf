import { z } from 'zod';
import { seal, unseal } from '@/platform/sealing';
import { type FileKey, fileKey } from '@/platform/sealed-chunks';
import { filePlace } from './data-key';

const about = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  /** Bytes, before it was sealed. */
  size: z.int().positive(),
  /** Hexadecimal; makes the key of this file out of that of its source. */
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What is known of a file of a sealed source; it lies sealed beside it. */
export type AboutFile = z.output<typeof about>;

/** Bytes to which it is filled up, so that its length does not tell that of the name. */
const filledTo = 1_024;

type File = { sourceId: string; fileId: string };

export function sealAbout(dataKey: Buffer, { sourceId, fileId }: File, said: AboutFile): Uint8Array<ArrayBuffer> {
  const plain = Buffer.from(JSON.stringify(said), 'utf8');
  const filled = Buffer.concat([plain, Buffer.alloc(Math.max(filledTo - plain.length, 0), ' ')]);
  return seal(dataKey, filled, filePlace(sourceId, fileId, 'about'));
}

/** Throws `SealBroken` for what was altered, or belongs to another file or source. */
export function openAbout(dataKey: Buffer, { sourceId, fileId }: File, ciphertext: Uint8Array): AboutFile {
  return about.parse(JSON.parse(unseal(dataKey, ciphertext, filePlace(sourceId, fileId, 'about')).toString('utf8')));
}

/** The key of a file's bytes. */
export function keyOfFile(dataKey: Buffer, { sourceId, fileId }: File, salt: string): FileKey {
  return fileKey(dataKey, Buffer.from(salt, 'hex'), filePlace(sourceId, fileId, 'bytes'));
}
