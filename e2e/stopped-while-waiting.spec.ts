import { expect, test } from '@playwright/test';
import pg from 'pg';
import { startEmptyNewsroom } from '../.ci/e2e-server';
import { clerk } from './by-command';
import { fileStory } from './file-story';
import { firstMorning } from './first-morning';

test('a newsroom that is told to stop does, also while its database lets somebody wait for minutes', async () => {
  const newsroom = await startEmptyNewsroom();
  const db = new pg.Client({ connectionString: newsroom.ownerUrl });
  // The database is taken away with the newsroom, before this connection ends.
  db.on('error', () => undefined);
  await db.connect();
  const morning = await firstMorning(db);
  const mina = await clerk(newsroom.url, 'mina');
  const { id } = await fileStory(mina, morning, 'Rebels say they hold the bridge; officials deny it');
  await db.query(`CREATE FUNCTION public.linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(300); RETURN NEW; END'`);
  await db.query('CREATE TRIGGER lingers BEFORE UPDATE ON desk.stories FOR EACH ROW EXECUTE FUNCTION public.linger()');
  const told = mina.tell('change-details', { storyId: id, topicIds: [], authorIds: [] }).then(() => 'answered', () => 'broken off');
  const waiting = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
  await expect.poll(async () => (await db.query<{ count: number }>(waiting)).rows[0]?.count).toBe(1);
  expect(await newsroom.stop()).toBe(0);
  expect(await told).toBe('broken off');
});
