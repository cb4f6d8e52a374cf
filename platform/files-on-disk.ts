import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './file-store';

/** Files in a folder of this machine, each replaced whole: a half-written one never shows. */
export function filesOnDisk(folder: string): FileStore {
  return {
    async write(key, bytes) {
      await replace(path.join(folder, key), (part) => writeFile(part, bytes, { flush: true }));
    },
    async writeFrom(key, file) {
      await replace(path.join(folder, key), async (part) => {
        await copyFile(file, part);
        await flush(part);
      });
    },
    async read(key) {
      return orNull(async () => new Uint8Array(await readFile(path.join(folder, key))));
    },
    async open(key, part) {
      return orNull(async () => {
        const file = await open(path.join(folder, key));
        const { size } = await file.stat();
        return { size, body: file.createReadStream(part && { start: part.from, end: part.to }) };
      });
    },
    async remove(key) {
      await rm(path.join(folder, key), { force: true });
    },
  };
}

async function replace(file: string, write: (part: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await write(part);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orNull<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
