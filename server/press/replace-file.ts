import { randomUUID } from 'node:crypto';
import { opendir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Null for no file. */
type Content = Buffer | string | null;

/** What a file is called while it is being written. */
const begun = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.new$/;

/** No file takes this long to be written, in milliseconds. */
const longestWriting = 60_000;

/**
 * The whole file at once, or none (null): readers never see half of one. Its time is of a later second than the one
 * before: web servers name a file by its time in seconds and its size, and would say that nothing changed.
 */
export function replaceFile(file: string, content: Content): Promise<void> {
  return replaceFiles([[file, content]]);
}

/** Several files, each as `replaceFile` does it: written at once, and taking their places one after the other, as they are given. */
export async function replaceFiles(files: readonly (readonly [file: string, content: Content])[]): Promise<void> {
  const fresh = await Promise.all(files.map(([file, content]) => (content === null ? null : writeBeside(file, content))));
  for (const [n, [file]] of files.entries()) {
    const written = fresh[n] ?? null;
    await (written === null ? rm(file, { force: true }) : rename(written, file));
  }
}

/** @returns where it lies until it takes the place of the file */
async function writeBeside(file: string, content: Buffer | string): Promise<string> {
  const fresh = `${file}.${randomUUID()}.new`;
  const [before] = await Promise.all([stat(file).catch(() => null), writeFile(fresh, content)]);
  if (before && Math.floor(before.mtimeMs / 1_000) >= Math.floor(Date.now() / 1_000)) {
    const later = Math.floor(before.mtimeMs / 1_000) + 1;
    await utimes(fresh, later, later);
  }
  return fresh;
}

/** Takes away files below a folder that were begun and never took their place, since whoever wrote them was killed. */
export async function sweepBegun(folder: string): Promise<void> {
  const abandoned = Date.now() - longestWriting;
  for await (const entry of await opendir(folder, { recursive: true }).catch(() => [])) {
    if (!entry.isFile() || !begun.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < abandoned) await rm(file, { force: true });
  }
}
