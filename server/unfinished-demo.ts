import { access, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
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
 * whole, the door says that Stet is starting. A mark that lies beside a newsroom in which somebody was, as after a power
 * cut that took back its removal, is only removed.
 */
export async function clearUnfinishedDemo(postgres: EmbeddedPostgres): Promise<void> {
  const unfinished = await access(mark()).then(
    () => true,
    () => false,
  );
  if (!unfinished || postgres.isShared) return;
  if (!(await wasSomebodyIn(postgres.ownerUrl))) await postgres.clear();
  await endDemo();
}

/** Whoever works signs in first, and that stays in the audit: in the same database, and so as lasting as the work. */
async function wasSomebodyIn(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ audit: string | null }>(`SELECT to_regclass('desk.audit_events')::text AS audit`);
    if (!rows[0]?.audit) return false;
    const { rowCount } = await client.query(`SELECT 1 FROM desk.audit_events WHERE name = 'person.signed-in' LIMIT 1`);
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}
