import { randomUUID } from 'node:crypto';
import { opendir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a file is called while it is being written. */
const begun = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.new$/;

/** No file takes this long to be written, in milliseconds. */
const longestWriting = 60_000;

/**
 * The whole file at once, or none (null): readers never see half of one. Its time is of a later second than the one
 * before: web servers name a file by its time in seconds and its size, and would say that nothing changed.
 */
export async function replaceFile(file: string, content: Buffer | string | null): Promise<void> {
  if (content === null) return rm(file, { force: true });
  const fresh = `${file}.${randomUUID()}.new`;
  const before = await stat(file).catch(() => null);
  await writeFile(fresh, content);
  if (before && Math.floor(before.mtimeMs / 1_000) >= Math.floor(Date.now() / 1_000)) {
    const later = Math.floor(before.mtimeMs / 1_000) + 1;
    await utimes(fresh, later, later);
  }
  await rename(fresh, file);
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
