import { expect, test } from '@playwright/test';
import pg from 'pg';
import { startEmptyNewsroom } from '../.ci/e2e-server';
import { clerk } from './by-command';
import { fileStory } from './file-story';
import { firstMorning } from './first-morning';

test('a newsroom that is told to stop does, also while its database keeps somebody waiting behind a lock', async () => {
  const newsroom = await startEmptyNewsroom();
  const db = new pg.Client({ connectionString: newsroom.ownerUrl });
  // The database is taken away with the newsroom, before this connection ends.
  db.on('error', () => undefined);
  await db.connect();
  const morning = await firstMorning(db);
  const mina = await clerk(newsroom.url, 'mina');
  const { id } = await fileStory(mina, morning, 'Rebels say they hold the bridge; officials deny it');
  await db.query('BEGIN');
  await db.query('LOCK TABLE desk.stories IN ACCESS EXCLUSIVE MODE');
  const told = mina.tell('change-details', { storyId: id, topicIds: [], authorIds: [] }).then(() => 'answered', () => 'broken off');
  const waiting = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await expect.poll(async () => (await db.query<{ count: number }>(waiting)).rows[0]?.count).toBe(1);
  expect(await newsroom.stop()).toBe(0);
  expect(await told).toBe('broken off');
});
