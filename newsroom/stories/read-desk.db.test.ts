import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { returnStory } from '../review/return-story';
import { submitStory } from '../review/submit-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { changeDetails } from './change-details';
import { readDesk } from './read-desk';

let world: World;
let filed = 0;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

const garrison = async () => (await fileGarrison(world, (filed += 1))).id;
const day = 24 * 60 * 60 * 1_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);

describe('the heaps of an editor', () => {
  test('show what has waited longest, whatever was touched since, and say how much there is', async () => {
    const { desk, mina, daud, sectionId } = world;
    const longest = await garrison();
    await during(daysAgo(2), () => told(submitStory(mina, { storyId: longest })));
    const others = { sectionId, ownerId: mina.id, stage: 'in_review' as const, stageSince: daysAgo(1), touchedAt: daysAgo(1) };
    await desk.story.createMany({ data: Array.from({ length: 31 }, (_, n) => ({ ...others, headline: `Waiting ${n}` })) });
    await told(changeDetails(mina, { storyId: longest, language: 'en-GB' }));

    const { queue } = await readDesk(daud);
    expect(queue.count).toBe(32);
    expect(queue.stories).toHaveLength(30);
    expect(queue.stories[0]?.id).toBe(longest);
  });

  test('keep the urgent publication that has waited for a second person longest', async () => {
    const { desk, mina, daud, sectionId } = world;
    const first = await garrison();
    await publishFiled(mina, daud, first);
    const publishing = await desk.publishing.findFirstOrThrow({ where: { storyId: first } });
    const urgent = { ...publishing, approvalId: null, urgentReason: 'It cannot wait.' };
    await desk.publishing.update({ where: { id: publishing.id }, data: { approvalId: null, urgentReason: 'It cannot wait.', at: daysAgo(1) } });
    const later = Array.from({ length: 30 }, () => ({ id: randomUUID(), sectionId, ownerId: mina.id }));
    await desk.story.createMany({ data: later });
    await desk.publishing.createMany({ data: later.map(({ id }) => ({ ...urgent, id: randomUUID(), storyId: id })) });

    const { awaitingSecond } = await readDesk(daud);
    expect(awaitingSecond.count).toBe(31);
    expect(awaitingSecond.stories).toHaveLength(30);
    expect(awaitingSecond.stories[0]?.id).toBe(first);
  });
});

test('live stories to look at are all counted, and those shown whose time is up first', async () => {
  const { desk, mina, daud } = world;
  const storyId = await garrison();
  const claims = Array.from({ length: 32 }, (_, n) => ({ id: randomUUID(), statement: `Claim ${n}.`, createdById: mina.id }));
  await desk.claim.createMany({ data: claims });
  await desk.task.createMany({ data: claims.map(({ id: claimId }, n) => ({ storyId, claimId, reason: 'It changed.', dueAt: daysAgo(n) })) });
  for (const person of [mina, daud]) {
    const { touched } = await readDesk(person);
    expect(touched.count).toBe(32);
    expect(touched.stories.map(({ claim }) => claim.id)).toEqual(claims.map(({ id }) => id).toReversed().slice(0, 30));
  }
  expect((await readDesk(world.tom)).touched.count, 'a colleague').toBe(0);
});

describe('what waits for a writer', () => {
  const waiting = async () => {
    const { waiting: heap } = await readDesk(world.mina);
    return heap.stories.map(({ id, givenBackBy }) => [id, givenBackBy]);
  };

  test('is what was returned to her, with a remark or without, until she submits it again', async () => {
    const id = await garrison();
    await told(submitStory(world.mina, { storyId: id }));
    expect(await waiting()).toEqual([]);
    await told(returnStory(world.daud, { storyId: id, message: 'Say when.' }));
    expect(await waiting()).toEqual([[id, 'return']]);
    await told(submitStory(world.mina, { storyId: id }));
    expect(await waiting()).toEqual([]);
  });

  test('is what lost its approval, whoever changed it', async () => {
    const id = await garrison();
    await told(submitStory(world.mina, { storyId: id }));
    await approveFiled(world.daud, id);
    expect(await waiting()).toEqual([]);
    await told(changeDetails(world.ines, { storyId: id, language: 'en-GB' }));
    expect(await waiting()).toEqual([[id, 'edit']]);
  });
});
