import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { restrictStory } from '../stories/restrict-story';
import { type Crossing, crossingText, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { assessClaim } from '../claims/assess-claim';
import { compareRevisions } from './compare-revisions';
import { nameRevision } from './name-revision';
import { readHistory, revisionsPerPage } from './read-history';
import { readRevisionText } from './read-revision-text';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  await publishFiled(world.mina, world.daud, crossing.id);
});

afterAll(() => world.close());

describe('the history of a story', () => {
  test('tells each kept state and each move, the last first', async () => {
    const history = await readHistory(world.mina, crossing.id);
    expect(history?.revisions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(history?.revisions.map(({ reason }) => reason)).toEqual(['published', 'approved', 'submitted']);
    expect(history?.moves.map(({ transition, by }) => [transition, by])).toEqual([
      ['publish', 'Daud'],
      ['approve', 'Daud'],
      ['submit', 'Mina'],
    ]);
    expect([history?.mayWrite, (await readHistory(world.tom, crossing.id))?.mayWrite]).toEqual([true, false]);
  });

  test('two revisions are compared in words and sourcing', async () => {
    await assessClaim(world.daud, { claimId: crossing.claimIds.hold, verification: 'corroborated', method: 'Both sides now say so.' });
    const named = { id: randomUUID(), storyId: crossing.id, name: 'After Kabul conceded' };
    expect(await nameRevision(world.mina, named)).toEqual({ ok: true, value: { revision: 4 } });
    expect(await nameRevision(world.mina, named), 'the request once more').toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    const comparison = await compareRevisions(world.mina, crossing.id, 1, 4);
    expect(comparison?.words.changed).toBe(false);
    expect(comparison?.sourcing).toMatchObject([{ change: 'verification', from: 'not_independently_verified', to: 'corroborated' }]);
    expect(await compareRevisions(world.mina, crossing.id, 1, 99)).toBeNull();
  });

  test('a revision can be read as it was', async () => {
    const text = await readRevisionText(world.mina, crossing.id, 1);
    expect(text?.document).toEqual(JSON.parse(JSON.stringify(crossingText)));
    expect(text?.sourcing).toMatchObject([{ verification: 'not_independently_verified' }, { verification: 'unverified' }]);
  });

  test('whichever revision is read, it says that the story went out urgently, until a second person approved', async () => {
    const marked = async () => (await readRevisionText(world.mina, crossing.id, 1))?.awaitingSecond;
    expect(await marked()).toBeNull();
    await world.desk.publishing.updateMany({ where: { storyId: crossing.id }, data: { urgentReason: 'It cannot wait.', approvalId: null } });
    expect(await marked()).toMatchObject({ version: 1, reason: 'It cannot wait.' });
    await world.desk.publishing.updateMany({ where: { storyId: crossing.id }, data: { secondedAt: new Date(), secondedById: world.ines.id } });
    expect(await marked()).toBeNull();
  });

  test('long histories go by pages, by number', async () => {
    for (let count = 4; count < revisionsPerPage + 2; count += 1) await nameRevision(world.mina, { id: randomUUID(), storyId: crossing.id, name: `Number ${count}` });
    const first = await readHistory(world.mina, crossing.id);
    const second = await readHistory(world.mina, crossing.id, first?.earlier ?? 0);
    const numbers = [...(first?.revisions ?? []), ...(second?.revisions ?? [])].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: revisionsPerPage + 2 }, (_, index) => revisionsPerPage + 2 - index));
    expect(second?.earlier).toBeNull();
  });

  test('the history of a restricted story is for those named on it', async () => {
    await restrictStory(world.mina, { storyId: crossing.id, restricted: true });
    for (const other of [world.tom, world.ines, world.lev, world.ada]) {
      expect(await readHistory(other, crossing.id)).toBeNull();
      expect(await compareRevisions(other, crossing.id, 1, 2)).toBeNull();
      expect(await readRevisionText(other, crossing.id, 1)).toBeNull();
    }
  });
});
