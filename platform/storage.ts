import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ByteRange, FileStore, OpenedFile } from './file-store';
import { filesOnDisk } from './files-on-disk';
import { settings } from './settings';

/** A name made of content: the SHA-256 of the bytes, hexadecimal. */
export type ContentHash = string;

let chosen: Promise<FileStore> | undefined;

/** Keeps bytes under their SHA-256. Keeping the same bytes twice is keeping them once; a half-written file never shows. */
export async function keepFile(bytes: Uint8Array): Promise<ContentHash> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await (await store()).write(keyOf(hash), bytes);
  return hash;
}

/** Keeps a file of this machine under its SHA-256 without holding it in memory; its size is in bytes. */
export async function keepFileAt(file: string): Promise<{ hash: ContentHash; size: number }> {
  const hashing = createHash('sha256');
  await pipeline(createReadStream(file), hashing);
  const hash = hashing.digest('hex');
  const { size } = await stat(file);
  await (await store()).writeFrom(keyOf(hash), file);
  return { hash, size };
}

/** What is kept under a hash, or a part of it, to be read piece by piece; null when there is nothing. */
export async function streamFile(hash: ContentHash, part?: ByteRange): Promise<OpenedFile | null> {
  return (await store()).open(keyOf(hash), part);
}

/** The bytes kept under a hash; null when there are none. */
export async function openFile(hash: ContentHash): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await store()).read(keyOf(hash));
}

/** Keeps a file of this machine under a name of 64 hexadecimal digits that is made of nothing, apart from all other files; its size is in bytes. */
export async function keepFileUnder(name: string, file: string): Promise<number> {
  const { size } = await stat(file);
  await (await store()).writeFrom(opaqueKeyOf(name), file);
  return size;
}

/** What is kept under such a name, or a part of it, to be read piece by piece; null when there is nothing. */
export async function streamFileUnder(name: string, part?: ByteRange): Promise<OpenedFile | null> {
  return (await store()).open(opaqueKeyOf(name), part);
}

/** Takes away what is kept under such a name, if anything is. */
export async function removeFileUnder(name: string): Promise<void> {
  await (await store()).remove(opaqueKeyOf(name));
}

function store(): Promise<FileStore> {
  return (chosen ??= choose());
}

/** What speaks to S3 is loaded only where it is chosen. */
async function choose(): Promise<FileStore> {
  const { s3, filesDirectory } = settings();
  return s3 ? (await import('./files-in-s3')).filesInS3(s3) : filesOnDisk(filesDirectory);
}

function keyOf(hash: ContentHash): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A stored file is named by its SHA-256.');
  return `${hash.slice(0, 2)}/${hash}`;
}

function opaqueKeyOf(name: string): string {
  return `sealed/${keyOf(name)}`;
}
