import pg from 'pg';
import { publicChangesChannel } from '@/platform/public-changes';

/** Moments at which public changes were committed, as PostgreSQL told of each; they may lie a little late, never early. */
export async function watchCommits(ownerUrl: string): Promise<{ moments: number[]; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  const moments: number[] = [];
  client.on('notification', () => moments.push(performance.now()));
  await client.connect();
  await client.query(`LISTEN ${publicChangesChannel}`);
  return { moments, stop: () => client.end() };
}
