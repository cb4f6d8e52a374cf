import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressesOn, useDatabase } from '@/platform/database';
import { severableConnection, type SeverableConnection } from '../.ci/severable-connection';
import { startStory } from './stories/start-story';
import { openWorld, type World } from './testing/world';

let world: World;
let cable: SeverableConnection;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  cable = await severableConnection(world.ownerUrl);
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await useDatabase(addressesOn(cable.url));
});

afterAll(async () => {
  await owner.end();
  await world.close();
  await cable.close();
});

const isThere = async (id: string) => (await owner.query('SELECT 1 FROM desk.stories WHERE id = $1', [id])).rows.length === 1;

/** Resolves when somebody at this database waits for a lock of this kind. */
async function waitedFor(lock: string): Promise<void> {
  const waiting = `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database() AND NOT granted AND ${lock}`;
  await expect.poll(async () => (await owner.query(waiting)).rows.length, { timeout: 10_000 }).toBe(1);
}

test('whoever loses the database before all was written is told that nothing was changed', async () => {
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE desk.stories IN EXCLUSIVE MODE');
  const id = randomUUID();
  const started = startStory(world.mina, { id, sectionId: world.sectionId });
  await waitedFor(`relation = 'desk.stories'::regclass`);
  cable.sever();
  const sentence = 'The newsroom’s database is away. Nothing was changed; try again shortly.';
  expect(await started).toEqual({ ok: false, refusal: { code: 'unavailable', sentence } });
  cable.mend();
  await owner.query('ROLLBACK');
  expect(await startStory(world.mina, { id, sectionId: world.sectionId })).toMatchObject({ ok: true });
});

test('whoever loses it in the very moment of its word is not told that, for it may be done', async () => {
  await owner.query(`CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END'`);
  await owner.query('CREATE CONSTRAINT TRIGGER holds AFTER INSERT ON desk.audit_events DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.hold()');
  await owner.query('SELECT pg_advisory_lock(4711)');
  const id = randomUUID();
  const started = startStory(world.mina, { id, sectionId: world.sectionId });
  await waitedFor(`locktype = 'advisory' AND objid = 4711`);
  cable.sever();
  const sentence = 'The newsroom’s database went away at the last moment. Look whether it was done before you try again.';
  expect(await started).toEqual({ ok: false, refusal: { code: 'unavailable', sentence } });
  expect(await isThere(id)).toBe(false);
  await owner.query('SELECT pg_advisory_unlock(4711)');
  await expect.poll(() => isThere(id), { timeout: 10_000 }).toBe(true);
});
