import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { system } from '../people/actor';
import { linkHash, verifyAuditChain } from './chain';
import { record } from './record';

let database: TestDatabase;
let owner: pg.Client;
/** The ids of the events, the oldest first. */
let ids: bigint[];

beforeEach(async () => {
  database = await openTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const version of [1, 2, 3, 4, 5, 6]) await saved(version);
  ids = (await database.desk.auditEvent.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id);
});

afterEach(async () => {
  await owner.end();
  await database.close();
});

/** Records that a draft was saved, which is as good as anything. */
async function saved(version: number): Promise<void> {
  const id = randomUUID();
  await database.desk.$transaction((db) => record(db, system, new Date(), [{ name: 'draft.saved', subject: { type: 'story', id }, storyId: id, data: { version } }]));
}

/** What somebody with the owner's rights could do to one of the events, counted from 1, behind the newsroom's back. */
const behindItsBack = (statement: string, place: number, ...values: unknown[]) => owner.query(statement, [idOf(place), ...values]);

function idOf(place: number): bigint {
  const id = ids[place - 1];
  if (id === undefined) throw new Error(`There is no event ${place}.`);
  return id;
}

const found = (batch?: number, noted?: string) => verifyAuditChain(database.desk, { batch, noted });

test('what nobody touched holds, however few events are read at a time', async () => {
  for (const batch of [1, 2, 4, 6, 100]) expect(await found(batch)).toMatchObject({ events: 6, brokenAt: null });
});

test('what one command did many times lies in the chain in the order in which it was named', async () => {
  const id = randomUUID();
  const versions = Array.from({ length: 120 }, (_, version) => version);
  const events = versions.map((version) => ({ name: 'draft.saved', subject: { type: 'story', id }, storyId: id, data: { version } }) as const);
  await database.desk.$transaction((db) => record(db, system, new Date(), events));
  expect(await found()).toMatchObject({ events: 126, brokenAt: null });
  const rows = await database.desk.auditEvent.findMany({ where: { storyId: id }, orderBy: { id: 'asc' } });
  expect(rows.map(({ data }) => data)).toEqual(versions.map((version) => ({ version })));
});

test('the newsroom’s own role can neither change nor remove an event', async () => {
  await expect(database.desk.auditEvent.updateMany({ data: { name: 'nothing' } })).rejects.toThrow(/permission denied/);
  await expect(database.desk.auditEvent.deleteMany()).rejects.toThrow(/permission denied/);
});

test('an end that was noted stays in the chain, whatever comes after it', async () => {
  const { end } = await found();
  expect(end).toBe((await database.desk.auditEvent.findUniqueOrThrow({ where: { id: idOf(6) } })).hash);
  await saved(7);
  for (const batch of [1, 3, 100]) expect(await found(batch, end)).toMatchObject({ events: 7, brokenAt: null, holdsNoted: true });
});

describe('behind the newsroom’s back,', () => {
  test('events that were cut off at the end leave a chain that is whole, and does not hold its noted end', async () => {
    const { end } = await found();
    for (const place of [6, 5]) await behindItsBack('DELETE FROM desk.audit_events WHERE id = $1', place);
    expect(await found(100, end)).toMatchObject({ events: 4, brokenAt: null, holdsNoted: false });
    await saved(5);
    expect(await found(100, end)).toMatchObject({ events: 5, brokenAt: null, holdsNoted: false });
  });

  test.each([
    ['another detail', `UPDATE desk.audit_events SET data = '{"version": 30}' WHERE id = $1`],
    ['another act', `UPDATE desk.audit_events SET name = 'story.approved' WHERE id = $1`],
    ['another time', `UPDATE desk.audit_events SET at = at + interval '1 second' WHERE id = $1`],
    ['another story', `UPDATE desk.audit_events SET "storyId" = gen_random_uuid() WHERE id = $1`],
    ['another hash', `UPDATE desk.audit_events SET hash = repeat('a', 64) WHERE id = $1`],
  ])('%s breaks the chain at the event that was changed', async (_, statement) => {
    await behindItsBack(statement, 3);
    for (const batch of [1, 2, 3, 100]) expect(await found(batch)).toMatchObject({ events: 2, brokenAt: idOf(3) });
  });

  test('an event that was changed, and given the hash that fits, breaks it at the next', async () => {
    const event = await database.desk.auditEvent.findUniqueOrThrow({ where: { id: idOf(3) } });
    const data = { version: 30 };
    await behindItsBack('UPDATE desk.audit_events SET data = $2, hash = $3 WHERE id = $1', 3, data, linkHash({ ...event, data }));
    for (const batch of [1, 2, 3, 100]) expect(await found(batch)).toMatchObject({ events: 3, brokenAt: idOf(4) });
  });

  test('an event that was removed breaks it at the one after, and so does the first of all', async () => {
    await behindItsBack('DELETE FROM desk.audit_events WHERE id = $1', 3);
    for (const batch of [1, 2, 3, 100]) expect(await found(batch)).toMatchObject({ events: 2, brokenAt: idOf(4) });
    await behindItsBack('DELETE FROM desk.audit_events WHERE id = $1', 1);
    expect(await found()).toMatchObject({ events: 0, brokenAt: idOf(2) });
  });

  test('two events that changed places break it at the first of them', async () => {
    await owner.query('UPDATE desk.audit_events SET id = CASE id WHEN $1 THEN -1 * $2 ELSE -1 * $1 END WHERE id IN ($1::bigint, $2::bigint)', [idOf(3), idOf(4)]);
    await owner.query('UPDATE desk.audit_events SET id = -1 * id WHERE id < 0');
    expect(await found()).toMatchObject({ events: 2, brokenAt: idOf(3) });
  });

  test('what is recorded afterwards does not mend it', async () => {
    await behindItsBack('DELETE FROM desk.audit_events WHERE id = $1', 3);
    await saved(7);
    expect(await found()).toMatchObject({ events: 2, brokenAt: idOf(4) });
  });
});
