import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { readSourcing } from '../claims/read-sourcing';
import { system } from '../people/actor';
import { readWholeStories } from '../published/whole-story';
import { publishStory } from '../publishing/publish-story';
import { publishUrgently } from '../publishing/publish-urgently';
import { retractStory } from '../publishing/retract-story';
import { submitStory } from '../review/submit-story';
import { publishScheduled } from '../scheduling/publish-scheduled';
import { scheduleStory } from '../scheduling/schedule-story';
import { changeDetails } from '../stories/change-details';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { timeToLook, type WaveCause } from './cause';

let world: World;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client(world.ownerUrl);
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await world.close();
});

type Way = 'with an approval' | 'urgently' | 'at its hour';
const ways: readonly Way[] = ['with an approval', 'urgently', 'at its hour'];

/** A story that readers do not have yet, brought to where it can be published so. It gives what publishes it. */
async function readyToGo(storyId: string, way: Way) {
  if (way === 'urgently') {
    const revisionHash = (await readSourcing(world.daud, storyId))?.hash ?? '';
    return () => publishUrgently(world.daud, { storyId, kind: 'first', revisionHash, urgentReason: 'It cannot wait.' });
  }
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);
  if (way === 'with an approval') return () => publishStory(world.daud, { storyId, kind: 'first' });
  await told(scheduleStory(world.daud, { storyId, kind: 'first', goesOutAt: new Date(Date.now() + 3_600_000).toISOString() }));
  const { id: scheduledId } = await world.desk.scheduledPublication.update({
    where: { id: (await world.desk.scheduledPublication.findFirstOrThrow({ where: { storyId, ending: null } })).id },
    data: { goesOutAt: new Date(Date.now() - 1_000) },
  });
  return () => publishScheduled(system, { scheduledId });
}

/** Readers have a story, and not yet the one that translates it and states no claim of it. `n` numbers the first. */
async function inTwoLanguages(n: number) {
  const original = await fileGarrison(world, n);
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await fileGarrison(world, n + 1);
  await told(changeDetails(world.mina, { storyId: id, language: 'en', translationOfId: original.id }));
  return { original, id, claimId: original.claimIds.dead ?? '' };
}

/** Readers have a story, and not yet another that states the same claim itself. */
async function onOneClaim(n: number) {
  const original = await fileGarrison(world, n);
  await publishFiled(world.mina, world.daud, original.id);
  const claimId = original.claimIds.dead ?? '';
  const { id } = await fileGarrison(world, n + 1, claimId);
  return { original, id, claimId };
}

const fall = (claimId: string) => assessClaim(world.ines, { claimId, verification: 'false', method: 'They are alive.' });
const lower = (claimId: string) => assessClaim(world.ines, { claimId, verification: 'unverified', method: '' });

/**
 * Begins both at one moment: each has read what it goes by before the other is done, unless it waits for that one. The
 * first stops before it says who published, or what happened, and goes on when the second waits too.
 */
async function beside<First, Second>(first: () => Promise<First>, second: () => Promise<Second>): Promise<[First, Second]> {
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE desk.publishings, desk.audit_events IN SHARE MODE');
  try {
    const one = first();
    await waiting(1);
    const other = second();
    await waiting(2);
    await owner.query('COMMIT');
    return await Promise.all([one, other]);
  } finally {
    await owner.query('ROLLBACK');
  }
}

function waiting(many: number): Promise<void> {
  const inQueue = () => world.desk.$queryRaw<unknown[]>`SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`;
  return expect.poll(async () => (await inQueue()).length, { timeout: 10_000 }).toBe(many);
}

/** How many warnings its readers have. */
async function warnings(storyId: string): Promise<number[]> {
  return (await readWholeStories([storyId])).map((story) => ('shaken' in story ? story.shaken.length : 0));
}

async function expectOneTask(storyId: string, claimId: string, cause: WaveCause): Promise<void> {
  const tasks = await world.desk.task.findMany({ where: { storyId, claimId }, include: { wave: true } });
  expect(tasks, 'its owner has to look, once').toMatchObject([{ doneAt: null, wave: { cause } }]);
  const left = (tasks[0]?.dueAt.getTime() ?? 0) - Date.now();
  expect(left > 0 && left <= timeToLook(cause), 'in time').toBe(true);
}

describe('a translation is first published while a claim of its original', () => {
  const changes = [
    ['falls', 'found_false', fall],
    ['is lowered', 'downgraded', lower],
  ] as const;
  const each = changes.flatMap(([what, cause, change]) => ways.map((way) => [what, way, cause, change] as const));

  test.each(each.map((one, index) => [...one, 1 + 2 * index] as const))('%s, %s, and comes before it: its owner has to look', async (_, way, cause, change, n) => {
    const { id, claimId } = await inTwoLanguages(n);
    const publish = await readyToGo(id, way);
    const [published, changed] = await beside(publish, () => change(claimId));
    expect([published.ok, changed.ok]).toEqual([true, true]);
    expect(await warnings(id)).toEqual([1]);
    await expectOneTask(id, claimId, cause);
  });

  test.each([
    ['falls', 'urgently', 'found_false', fall, 21],
    ['is lowered', 'urgently', 'downgraded', lower, 23],
    ['is lowered', 'with an approval', 'downgraded', lower, 25],
    ['is lowered', 'at its hour', 'downgraded', lower, 27],
  ] as const)('%s, %s, and comes after it: its owner has to look', async (_, way, cause, change, n) => {
    const { id, claimId } = await inTwoLanguages(n);
    const publish = await readyToGo(id, way);
    const [changed, published] = await beside(() => change(claimId), publish);
    expect([changed.ok, published.ok]).toEqual([true, true]);
    expect(await warnings(id)).toEqual([1]);
    await expectOneTask(id, claimId, cause);
  });

  test.each([
    ['before', 35],
    ['after', 37],
  ] as const)('falls, while readers have it already and are given it as a translation %s that: its owner has to look', async (order, n) => {
    const { id, claimId } = await onOneClaim(n);
    const { id: attached } = await fileGarrison(world, n + 100);
    await publishFiled(world.mina, world.daud, attached);
    await told(changeDetails(world.mina, { storyId: attached, translationOfId: id }));
    await publishFiled(world.mina, world.daud, id);
    const revisionHash = (await readSourcing(world.daud, attached))?.hash ?? '';
    const update = { storyId: attached, kind: 'update', note: 'It says the same as another.', revisionHash, urgentReason: 'It cannot wait.' } as const;
    const publish = () => publishUrgently(world.daud, update);
    await (order === 'before' ? beside(publish, () => fall(claimId)) : beside(() => fall(claimId), publish));
    expect(await warnings(attached)).toEqual([1]);
    await expectOneTask(attached, claimId, 'found_false');
  });

  test.each([
    ['with an approval', 31],
    ['at its hour', 33],
  ] as const)('falls, %s, and would come after it: it does not go out, since it was approved on what fell', async (way, n) => {
    const { id, claimId } = await inTwoLanguages(n);
    const publish = await readyToGo(id, way);
    const [fallen, published] = await beside(() => fall(claimId), publish);
    expect([fallen.ok, published.ok]).toEqual([true, false]);
    expect(await warnings(id)).toEqual([]);
    expect(await world.desk.task.count({ where: { storyId: id } })).toBe(0);
  });
});

describe('an ordinary story is first published while its claim falls,', () => {
  test.each(ways.map((way, index) => [way, 41 + 2 * index] as const))('%s, and comes before it: its owner has to look', async (way, n) => {
    const { id, claimId } = await onOneClaim(n);
    const publish = await readyToGo(id, way);
    const [published, fallen] = await beside(publish, () => fall(claimId));
    expect([published.ok, fallen.ok]).toEqual([true, true]);
    expect(await warnings(id)).toEqual([1]);
    await expectOneTask(id, claimId, 'found_false');
  });

  test.each(ways.map((way, index) => [way, 51 + 2 * index] as const))('%s, and would come after it: it does not go out', async (way, n) => {
    const { id, claimId } = await onOneClaim(n);
    const publish = await readyToGo(id, way);
    const [fallen, published] = await beside(() => fall(claimId), publish);
    expect([fallen.ok, published.ok]).toEqual([true, false]);
    expect(await warnings(id)).toEqual([]);
  });
});

test('a translation that waited while its original was retracted comes after it: readers are warned of nothing, and nobody has to look', async () => {
  const { original, id } = await inTwoLanguages(61);
  const publish = await readyToGo(id, 'urgently');
  await told(retractStory(world.daud, { storyId: original.id, notice: 'Nobody was at the island.' }));
  const { publishedAt: retractedAt } = await world.site.publication.findFirstOrThrow({ where: { storyId: original.id, kind: 'retraction' } });
  const justBefore = new Date(retractedAt.getTime() - 1_500);
  expect(await during(justBefore, publish)).toMatchObject({ ok: true });
  const { publishedAt } = await world.site.publication.findFirstOrThrow({ where: { storyId: id } });
  expect(publishedAt.getTime()).toBeGreaterThan(retractedAt.getTime());
  expect(await warnings(id)).toEqual([0]);
  expect(await world.desk.task.count({ where: { storyId: id } })).toBe(0);
});
