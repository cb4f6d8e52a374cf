import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import type { InputOf } from '../registry';
import { fileUnnamedOfficial, type UnnamedOfficial } from '../testing/unnamed-official';
import { openWorld, type World } from '../testing/world';
import { changeReply } from './change-reply';
import { recordReply } from './record-reply';

let world: World;
let story: UnnamedOfficial;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  story = await fileUnnamedOfficial(world);
});
afterAll(() => world.close());

const asked = (): InputOf<'record-reply'> => ({
  id: randomUUID(),
  claimId: story.claimId,
  asked: 'The builder',
  how: 'by e-mail',
  askedAt: '2026-05-01T09:00:00Z',
  deadline: '2026-05-02T09:00:00Z',
});
const present = async () => (await readSourcing(world.mina, story.storyId))?.claims[0]?.replies;

test('who was asked, how and until when is part of what an approval signs', async () => {
  const before = await readSourcing(world.mina, story.storyId);
  await told(recordReply(world.mina, asked()));
  const after = await readSourcing(world.mina, story.storyId);
  expect(after?.claims[0]?.replies).toMatchObject([{ asked: 'The builder', how: 'by e-mail', answer: 'awaited' }]);
  expect(after?.hash).not.toBe(before?.hash);
});

test('a story in which nobody was asked keeps the state it had', async () => {
  expect(await present()).toBeUndefined();
});

test('the answer stands, and every word recorded before it is kept', async () => {
  const { id: replyId } = await told(recordReply(world.mina, asked()));
  await told(changeReply(world.mina, { replyId, deadline: '2026-05-03T09:00:00Z' }));
  await told(changeReply(world.daud, { replyId, answer: 'answered', words: 'The bridge is safe.' }));
  expect(await present()).toMatchObject([{ answer: 'answered', words: 'The bridge is safe.', deadline: '2026-05-03T09:00:00.000Z' }]);
  const shown = (await readSourcing(world.ines, story.storyId))?.claims[0]?.rightOfReply[0]?.history;
  expect(shown?.map(({ by, deadline, answer }) => [by, deadline.slice(0, 10), answer])).toEqual([
    ['Mina', '2026-05-02', 'awaited'],
    ['Mina', '2026-05-03', 'awaited'],
    ['Daud', '2026-05-03', 'answered'],
  ]);
  const kept = await world.desk.replyRecord.findMany({ where: { replyId }, orderBy: { number: 'asc' } });
  expect(kept.map(({ number, answer, recordedById }) => [number, answer, recordedById])).toEqual([
    [1, 'awaited', world.mina.id],
    [2, 'awaited', world.mina.id],
    [3, 'answered', world.daud.id],
  ]);
  await expect(world.desk.replyRecord.deleteMany({ where: { replyId } })).rejects.toThrow(/permission denied/);
});

test('nobody is silent before the deadline', async () => {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000).toISOString();
  const { id: replyId } = await told(recordReply(world.mina, { ...asked(), deadline: tomorrow }));
  expect(await changeReply(world.mina, { replyId, answer: 'none' })).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('not passed yet') } });
});

test('a colleague who does not write the story records nothing, and an administrator sees nothing', async () => {
  const { id: replyId } = await told(recordReply(world.mina, asked()));
  expect(await changeReply(world.tom, { replyId, answer: 'none' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await changeReply(world.ada, { replyId, answer: 'none' })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
});
