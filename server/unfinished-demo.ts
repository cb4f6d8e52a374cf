import { access, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedPostgres } from '../platform/embedded-postgres';
import { settings } from '../platform/settings';

const mark = () => path.join(settings().stetDirectory, 'demo-unfinished');

/** Leaves a mark for the next start, in case this process is killed before the demo newsroom is whole. */
export async function beginDemo(): Promise<void> {
  await writeFile(mark(), '');
}

export async function endDemo(): Promise<void> {
  await rm(mark());
}

/**
 * Throws away half a demo newsroom, so that this start opens a whole one. Nobody has worked in it: until the demo is
 * whole, the door says that Stet is starting.
 */
export async function clearUnfinishedDemo(postgres: EmbeddedPostgres): Promise<void> {
  const unfinished = await access(mark()).then(
    () => true,
    () => false,
  );
  if (!unfinished || postgres.isShared) return;
  await postgres.clear();
  await endDemo();
}
