import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { addNote } from '../sources/add-note';
import { startStory } from '../stories/start-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { assessClaim } from './assess-claim';
import { attachClaim } from './attach-claim';
import { changeClaim } from './change-claim';
import { listClaims } from './list-claims';
import { makeClaim } from './make-claim';
import { relateClaims } from './relate-claims';

const world: World = await openWorld();
const quote = { exact: 'The bridge is closed.' };
let storyId: string;
let known: string;
let made: { claimId: string; anchorId: string };

async function makes(statement: string) {
  const ids = { claimId: randomUUID(), anchorId: randomUUID() };
  await told(makeClaim(world.mina, { storyId, ...ids, quote, statement }));
  return ids;
}

const attachInstead = (by = world.mina) =>
  attachClaim(by, { storyId, claimId: known, anchorId: made.anchorId, quote, insteadOf: made.claimId });

const standing = async (claimId: string) => {
  const { claims } = await listClaims(world.mina);
  return claims.find(({ id }) => id === claimId)?.stories;
};

beforeEach(async () => {
  storyId = randomUUID();
  await told(startStory(world.mina, { id: storyId, sectionId: world.sectionId }));
  known = (await makes('The old bridge is closed to lorries.')).claimId;
  made = await makes('The bridge is closed.');
});

afterAll(() => world.close());

describe('attaching a known claim instead of the one just made of these words', () => {
  test('puts it under the same mark, discards the other, and records that', async () => {
    await told(attachInstead());
    expect(await world.desk.appearance.findUnique({ where: { id: made.anchorId } })).toMatchObject({ claimId: known });
    expect(await standing(made.claimId)).toBeUndefined();
    const discarded = await world.desk.auditEvent.findFirst({ where: { name: 'claim.discarded', subjectId: made.claimId } });
    expect(discarded?.actorId).toBe(world.mina.id);
  });

  const doings: Record<string, () => Promise<unknown>> = {
    'a source has spoken about': () =>
      told(addNote(world.mina, { id: randomUUID(), claimId: made.claimId, source: { id: randomUUID(), name: 'The town', kind: 'organisation' }, stance: 'asserts' })),
    'was assessed': () => told(assessClaim(world.mina, { claimId: made.claimId, verification: 'unverified', method: 'We asked.' })),
    'is related to another': () => told(relateClaims(world.mina, { fromId: made.claimId, toId: known, kind: 'part_of' })),
    'stands elsewhere too': () => told(attachClaim(world.mina, { storyId, claimId: made.claimId, anchorId: randomUUID(), quote })),
  };
  test.each(Object.entries(doings))('keeps one that %s', async (_what, act) => {
    await act();
    await told(attachInstead());
    expect(await standing(made.claimId)).toBeDefined();
  });

  test('keeps one that somebody else made', async () => {
    await told(attachInstead(world.daud));
    expect(await world.desk.claim.count({ where: { id: made.claimId } })).toBe(1);
  });

  test('takes no mark that is another claim’s', async () => {
    const elsewhere = await makes('Ferries run.');
    const asked = { storyId, claimId: known, anchorId: elsewhere.anchorId, quote, insteadOf: made.claimId };
    expect(await attachClaim(world.mina, asked)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(await standing(made.claimId)).toBe(1);
  });
});

test('a claim that readers were given goes on standing in its story when another takes its mark', async () => {
  const story = await fileGarrison(world, 1);
  const claimId = story.claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, story.id);
  const marks = await world.desk.appearance.findMany({ where: { storyId: story.id } });
  for (const { id: anchorId, exact } of marks)
    await told(attachClaim(world.mina, { storyId: story.id, claimId: known, anchorId, quote: { exact }, insteadOf: claimId }));
  const { claims } = await listClaims(world.daud);
  expect(claims.find(({ id }) => id === claimId)?.stories).toBe(1);
  expect(await world.desk.appearance.count({ where: { claimId, storyId: story.id, current: null, takenOffAt: { not: null } } }), 'so that a correction of it belongs to the story').toBe(marks.length);
  expect(await world.desk.appearance.findUnique({ where: { id: marks[0]?.id ?? '' } })).toMatchObject({ claimId: known });
});

test('who changes a claim while it is attached to another story has a hand in that story too', async () => {
  const elsewhere = randomUUID();
  await told(startStory(world.mina, { id: elsewhere, sectionId: world.sectionId }));
  const owner = new pg.Client(world.ownerUrl);
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE desk.audit_events IN SHARE MODE');
  const inQueue = () => world.desk.$queryRaw<unknown[]>`SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`;
  const waiting = (many: number) => expect.poll(async () => (await inQueue()).length, { timeout: 10_000 }).toBe(many);
  const attaching = told(attachClaim(world.mina, { storyId: elsewhere, claimId: known, anchorId: randomUUID(), quote }));
  await waiting(1);
  const changing = told(changeClaim(world.ines, { claimId: known, statement: 'The old bridge is closed to buses.' }));
  await waiting(2);
  await owner.query('COMMIT');
  await owner.end();
  await Promise.all([attaching, changing]);
  const contributors = await world.desk.contribution.findMany({ where: { storyId: elsewhere }, select: { personId: true } });
  expect(contributors.map(({ personId }) => personId).toSorted()).toEqual([world.mina.id, world.ines.id].toSorted());
});
