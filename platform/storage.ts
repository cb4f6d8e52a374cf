import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { settings } from './settings';

/** A name made of content: the SHA-256 of the bytes, hexadecimal. */
export type ContentHash = string;

function fileOf(hash: ContentHash): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A stored file is named by its SHA-256.');
  return path.join(settings().filesDirectory, hash.slice(0, 2), hash);
}

/** Keeps bytes under their SHA-256. Keeping the same bytes twice is keeping them once; a half-written file never shows. */
export async function keepFile(bytes: Uint8Array): Promise<ContentHash> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = fileOf(hash);
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, bytes, { flush: true });
  await rename(part, file);
  return hash;
}

/** The bytes kept under a hash; null when there are none. */
export async function openFile(hash: ContentHash): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(fileOf(hash)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
