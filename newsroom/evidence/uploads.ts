import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { settings } from '@/platform/settings';
import { refuse } from '../refusal';

const folder = () => path.join(settings().filesDirectory, 'uploads');

/** Milliseconds after which what a killed process left behind is thrown away. */
const patience = 24 * 60 * 60 * 1_000;

/**
 * Writes a file from outside to this machine, piece by piece; it stays until `discardUpload`. What ends early or grows
 * beyond the configured size leaves nothing behind.
 * @param limit bytes at most; for who counts them before they come here, none
 * @returns its id, which nobody can guess.
 */
export async function receiveUpload(body: AsyncIterable<Uint8Array>, limit = settings().evidenceLimit): Promise<string> {
  await mkdir(folder(), { recursive: true });
  await sweep();
  const upload = randomUUID();
  // Opened first: a stream that is broken off while it opens its file would make the file after we had thrown it away.
  const file = await open(path.join(folder(), upload), 'wx', 0o600);
  try {
    await pipeline(body, (chunks: AsyncIterable<Uint8Array>) => bounded(chunks, limit), file.createWriteStream());
  } catch (error) {
    await discardUpload(upload);
    throw error;
  }
  return upload;
}

/** Where it lies on this machine. Refuses when it lies there no more. */
export async function uploadedFile(upload: string): Promise<string> {
  const file = path.join(folder(), upload);
  if (!(await stat(file).catch(() => null))) refuse('not_found', 'There is no such upload.');
  return file;
}

export async function discardUpload(upload: string): Promise<void> {
  await rm(path.join(folder(), upload), { force: true });
}

/** Refuses at once what announces itself, or turns out, to be larger than is taken. */
export function refuseTooLarge(bytes: number, limit = settings().evidenceLimit): void {
  if (bytes > limit) refuse('malformed', `This file is larger than ${Math.floor(limit / 1_048_576)} MB, which is the most that is taken.`);
}

/** The same bytes, refused as soon as they are too many. */
export async function* bounded(body: AsyncIterable<Uint8Array>, limit?: number): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    refuseTooLarge(size, limit);
    yield chunk;
  }
}

async function sweep(): Promise<void> {
  for (const name of await readdir(folder())) {
    const left = await stat(path.join(folder(), name)).catch(() => null);
    if (left && Date.now() - left.mtimeMs > patience) await discardUpload(name);
  }
}
