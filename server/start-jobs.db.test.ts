import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueue } from '../platform/jobs';
import { openTestDatabase, type TestDatabase } from '../platform/test-database';
import { startJobs } from './start-jobs';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.close();
});

const count = async (sql: string) => Number((await owner.query<{ count: string }>(sql)).rows[0]?.count);
// The clock may bring others meanwhile.
const ours = `SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'keep-search-entries'`;
const waiting = () => count(ours);
const taken = () => count(`${ours} AND locked_at IS NOT NULL`);
const held = `SELECT count(*) FROM pg_locks WHERE relation = 'published.appearances'::regclass AND NOT granted`;
const atWork = () => count(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'stet jobs'`);

test('jobs are done beside this thread, and one that is under way is finished before they end', { timeout: 60_000 }, async () => {
  const jobs = startJobs();
  await enqueue(database.desk, 'keep-search-entries', { claimId: randomUUID() });
  await expect.poll(waiting, { timeout: 40_000 }).toBe(0);

  await owner.query('BEGIN');
  await owner.query('LOCK TABLE published.appearances IN ACCESS EXCLUSIVE MODE');
  await enqueue(database.desk, 'keep-search-entries', { claimId: randomUUID() });
  await expect.poll(taken, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => count(held), { timeout: 20_000 }).toBeGreaterThan(0);
  let ended = false;
  const stopped = jobs.stop().then(() => (ended = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect([ended, await waiting()]).toEqual([false, 1]);
  await owner.query('ROLLBACK');
  await stopped;
  expect(await waiting()).toBe(0);
  // PostgreSQL lets go of a connection a moment after it was ended.
  await expect.poll(atWork).toBe(0);
});
