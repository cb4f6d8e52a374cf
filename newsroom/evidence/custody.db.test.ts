import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world';
import { system } from '../people/actor';
import { brokenLink, recordCustody } from './custody';
import { verifyEvidence } from './verify-evidence';

let world: World;
const at = new Date('2026-11-23T10:00:00Z');

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

async function evidence(): Promise<string> {
  const { id } = await world.desk.evidence.create({ data: { kind: 'media', title: 'A clip of the gate', createdById: world.mina.id } });
  await world.desk.$transaction((db) => recordCustody(db, { evidenceId: id, action: 'added', personId: world.mina.id, at }));
  return id;
}

const touch = (evidenceId: string, data = {}) =>
  world.desk.$transaction((db) => recordCustody(db, { evidenceId, action: 'viewed', personId: world.tom.id, data, at }));

const chain = (evidenceId: string) => world.desk.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });

/** What somebody with the owner's rights could do behind the newsroom's back. */
async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(statement, values);
  await owner.end();
}

test('every touch continues from the one before it, in a chain of the evidence’s own', async () => {
  const [one, other] = [await evidence(), await evidence()];
  await touch(one);
  await touch(other);
  await touch(one, { fileId: randomUUID() });
  const links = await chain(one);
  expect(links.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(links[2]?.previousHash).toBe(links[1]?.hash);
  expect(brokenLink(links)).toBeNull();
  expect(brokenLink(await chain(other))).toBeNull();
});

test('many touches at once stand in a row', async () => {
  const id = await evidence();
  await Promise.all(Array.from({ length: 12 }, () => touch(id)));
  expect(brokenLink(await chain(id))).toBeNull();
  expect(await chain(id)).toHaveLength(13);
});

test('the newsroom’s own role cannot rewrite or remove a touch', async () => {
  const id = await evidence();
  await touch(id);
  await expect(world.desk.custodyEvent.updateMany({ where: { evidenceId: id }, data: { action: 'added' } })).rejects.toThrow(/permission denied/);
  await expect(world.desk.custodyEvent.deleteMany({ where: { evidenceId: id } })).rejects.toThrow(/permission denied/);
});

test.each([
  ['another action', `UPDATE desk.custody_events SET action = 'checked' WHERE "evidenceId" = $1 AND sequence = 2`],
  ['another person', `UPDATE desk.custody_events SET "personId" = NULL WHERE "evidenceId" = $1 AND sequence = 2`],
  ['another time', `UPDATE desk.custody_events SET at = at + interval '1 hour' WHERE "evidenceId" = $1 AND sequence = 2`],
  ['other data', `UPDATE desk.custody_events SET data = '{"a":1}' WHERE "evidenceId" = $1 AND sequence = 2`],
  ['a gap', `DELETE FROM desk.custody_events WHERE "evidenceId" = $1 AND sequence = 2`],
])('%s, written behind the newsroom’s back, breaks the chain at its place', async (_, statement) => {
  const id = await evidence();
  for (let count = 0; count < 3; count += 1) await touch(id);
  await asOwner(statement, [id]);
  expect(brokenLink(await chain(id))).toBe(2);
});

test('a chain that is found broken makes the claims fall that rest on its evidence, once', async () => {
  const id = await evidence();
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  await world.desk.claimEvidence.create({ data: { evidenceId: id, claimId: claim.id, addedById: world.mina.id } });
  const disposition = async () => (await world.desk.claim.findUniqueOrThrow({ where: { id: claim.id } })).disposition;
  for (let count = 0; count < 3; count += 1) await touch(id);
  await verifyEvidence(system, { evidenceId: id });
  expect(await disposition()).toBe('live');
  await asOwner(`UPDATE desk.custody_events SET action = 'checked' WHERE "evidenceId" = $1 AND sequence = 2`, [id]);
  expect(await verifyEvidence(system, { evidenceId: id })).toMatchObject({ ok: true, value: { wrong: [], brokenAt: 2 } });
  expect(await disposition()).toBe('under_review');
  await world.desk.claim.update({ where: { id: claim.id }, data: { disposition: 'live' } });
  await verifyEvidence(system, { evidenceId: id });
  expect(await disposition(), 'it was said once').toBe('live');
});

test('a chain whose beginning is gone does not hold, even where new touches begin it again', async () => {
  const id = await evidence();
  await asOwner('DELETE FROM desk.custody_events WHERE "evidenceId" = $1', [id]);
  expect(brokenLink(await chain(id))).toBe(1);
  await touch(id);
  expect(brokenLink(await chain(id))).toBe(1);
});
