import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from './command';
import { yes } from './permissions/answer';
import { loadStory } from './stories/load-story';
import { startStory } from './stories/start-story';
import { openWorld, type World } from './testing/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const held = { ok: false, refusal: { code: 'unavailable', sentence: 'Others are changing the same at this moment. Nothing was changed; try again.' } };

const happened = () => world.desk.auditEvent.count();

/** Locks two stories, the second when `others` hold the first of theirs too. */
const locking = (first: string, second: string, others: () => Promise<void>) =>
  command({
    name: 'locking',
    summary: 'Locks two stories.',
    input: z.strictObject({}),
    value: z.null(),
    run: async ({ db, authorise, actor }) => {
      authorise(yes);
      await loadStory(db, actor, first);
      await others();
      await loadStory(db, actor, second);
      return { value: null, events: [{ name: 'story.spiked', subject: { type: 'story', id: first }, storyId: first, data: {} }] };
    },
  });

test('two that cross are both done, one after the other', async () => {
  const [here, there] = [randomUUID(), randomUUID()];
  for (const id of [here, there]) await startStory(world.mina, { id, sectionId: world.sectionId });
  const before = await happened();
  let runs = 0;
  let bothHold = () => {};
  const both = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const others = () => {
    runs += 1;
    if (runs === 2) bothHold();
    return both;
  };
  const outcomes = await Promise.all([locking(here, there, others)(world.mina, {}), locking(there, here, others)(world.mina, {})]);
  expect(outcomes).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
  expect(runs).toBe(3);
  expect(await happened()).toBe(before + 2);
});

test('what is crossed again is refused, and nothing was changed', async () => {
  const crossed = command({
    name: 'crossed',
    summary: 'Is always crossed.',
    input: z.strictObject({}),
    value: z.null(),
    run: async ({ db, authorise }) => {
      authorise(yes);
      await db.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01'; END $$`;
      return { value: null, events: [] };
    },
  });
  const before = await happened();
  expect(await crossed(world.mina, {})).toEqual(held);
  expect(await happened()).toBe(before);
});

test('who waits for a lock longer than anybody should is told so, and keeps no connection waiting', async () => {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE desk.stories IN ACCESS EXCLUSIVE MODE');
  const id = randomUUID();
  expect(await startStory(world.mina, { id, sectionId: world.sectionId })).toEqual(held);
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  expect((await owner.query(waiting)).rows).toEqual([]);
  await owner.query('ROLLBACK');
  await owner.end();
  expect(await startStory(world.mina, { id, sectionId: world.sectionId })).toMatchObject({ ok: true });
});
