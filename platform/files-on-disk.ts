import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './file-store';

/** Files in a folder of this machine, each replaced whole: a half-written one never shows. */
export function filesOnDisk(folder: string): FileStore {
  return {
    async write(key, bytes) {
      const file = path.join(folder, key);
      await mkdir(path.dirname(file), { recursive: true });
      const part = `${file}.${randomUUID()}.part`;
      await writeFile(part, bytes, { flush: true });
      await rename(part, file);
    },
    async read(key) {
      try {
        return new Uint8Array(await readFile(path.join(folder, key)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
