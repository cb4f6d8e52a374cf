import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { readFrontPage } from '../published/read-front-page';
import { publishedStory } from '../published/testing/published-world';
import { openWorld, type World } from '../testing/world';
import { arrangeFront } from './arrange-front';
import { readFrontPlaces } from './front-places';

let world: World;
const ids: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  for (let number = 0; number < 14; number += 1) {
    ids.push(await publishedStory({ slug: `story-${number}`, section: 'world', at: `2021-07-${String(20 - number).padStart(2, '0')}T06:00:00Z` }));
  }
});
beforeEach(async () => {
  await world.desk.frontPlace.deleteMany();
});
afterAll(() => world.close());

const storyIds = (...numbers: number[]) => numbers.map((number) => ids[number]!);
const slugs = (stories: ({ address: string } | null)[]) => stories.map((story) => Number(story?.address.split('-').at(-1)));
const leading = async () => {
  const { lead, beside } = await readFrontPage();
  return slugs([lead, ...beside]);
};
const arrange = (by: World['daud'], next: number[], before: number[]) => arrangeFront(by, { storyIds: storyIds(...next), basedOn: storyIds(...before) });

describe('the front page', () => {
  test('is led by the newest until an editor chooses; then by what they chose, in that order', async () => {
    expect(await leading()).toEqual([0, 1, 2, 3, 4]);
    await told(arrange(world.daud, [9, 2], []));
    expect(await leading()).toEqual([9, 2, 0, 1, 3]);
    await told(arrange(world.sana, [2, 9], [9, 2]));
    expect(await leading()).toEqual([2, 9, 0, 1, 3]);
    await told(arrange(world.daud, [], [2, 9]));
    expect(await leading()).toEqual([0, 1, 2, 3, 4]);
  });

  test('is named as changed', async () => {
    await told(arrange(world.daud, [3], []));
    const [change] = await world.site.publicChange.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(change?.addresses).toEqual(['/']);
  });

  test('drops what is no longer live, and the others close up', async () => {
    await told(arrange(world.daud, [5, 6, 7], []));
    await world.desk.publishedStory.update({ where: { id: ids[5]! }, data: { standing: 'retracted' } });
    expect((await leading()).slice(0, 2)).toEqual([6, 7]);
    expect(slugs((await readFrontPlaces()).chosen)).toEqual([6, 7]);
    expect(await arrange(world.daud, [7, 6], [5, 6, 7])).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    expect(await arrange(world.daud, [5, 6, 7], [6, 7])).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
    await told(arrange(world.daud, [7, 6], [6, 7]));
    await world.desk.publishedStory.update({ where: { id: ids[5]! }, data: { standing: 'live' } });
    expect((await leading()).slice(0, 2)).toEqual([7, 6]);
  });
});

describe('two editors at once', () => {
  test('never mix their orders: the later is told to look again', async () => {
    const outcomes = await Promise.all([arrange(world.daud, [1, 2], []), arrange(world.ines, [3], []), arrange(world.sana, [4, 5, 6], [])]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe('stale');
    expect([[1, 2], [3], [4, 5, 6]]).toContainEqual(slugs((await readFrontPlaces()).chosen));
  });
});

describe('what cannot stand on the front', () => {
  test.each([
    ['a story that is not there', () => [randomUUID()], 'conflict'],
    ['the same story twice', () => storyIds(1, 1), 'malformed'],
    ['more than twelve', () => ids.slice(0, 13), 'malformed'],
  ])('%s', async (_, order, code) => {
    expect(await arrangeFront(world.daud, { storyIds: order(), basedOn: [] })).toMatchObject({ ok: false, refusal: { code } });
  });

  test('anything a reporter, a lawyer or an administrator would put there', async () => {
    for (const who of [world.mina, world.lev, world.ada]) {
      expect(await arrange(who, [1], [])).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    }
  });
});
