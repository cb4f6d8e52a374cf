import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../people/actor';
import { openWorld, type World } from '../testing/world';
import { listStories, storiesPerPage, type StoryCursor, type StoryFilter } from './list-stories';

let world: World;

/** Mina’s and Tom’s in turn, three of every moment; each seventh of Tom’s is shared with Mina, each fifth is restricted. */
beforeAll(async () => {
  world = await openWorld();
  const { mina, tom, sectionId, desk } = world;
  for (let n = 0; n < 100; n += 1) {
    const owner = n % 2 === 0 ? mina : tom;
    const { id } = await desk.story.create({
      data: { headline: `Story ${n}`, sectionId, ownerId: owner.id, restricted: n % 5 === 0, touchedAt: new Date(1_600_000_000_000 + Math.floor(n / 3)) },
    });
    const named = n % 7 === 0 ? [mina, tom] : [];
    await desk.storyMember.createMany({ data: named.map((person) => ({ storyId: id, personId: person.id, addedById: owner.id })) });
  }
});
afterAll(() => world.close());

async function everyPage(actor: Person, filter: StoryFilter = {}): Promise<number[]> {
  const numbers: number[] = [];
  let after: StoryCursor | undefined;
  do {
    const { stories, next } = await listStories(actor, filter, after);
    expect(stories.length).toBeLessThanOrEqual(storiesPerPage);
    numbers.push(...stories.map(({ headline }) => Number(headline.split(' ')[1])));
    after = next ?? undefined;
  } while (after);
  return numbers;
}

const those = (fits: (n: number) => boolean) => Array.from({ length: 100 }, (_, n) => n).filter(fits);
const ascending = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

describe('the list of stories', () => {
  test('page after page shows each visible story once, also where many were touched in one moment', async () => {
    const { mina, daud } = world;
    expect(ascending(await everyPage(daud))).toEqual(those((n) => n % 5 !== 0));
    expect(ascending(await everyPage(mina))).toEqual(those((n) => n % 5 !== 0 || n % 2 === 0 || n % 7 === 0));
  });

  test('shows the last touched first', async () => {
    const moments = (await everyPage(world.daud)).map((n) => Math.floor(n / 3));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  });

  test('of one’s own holds what one owns and what is shared, once, in one order', async () => {
    const { mina } = world;
    const own = await everyPage(mina, { mine: mina.id });
    expect(ascending(own)).toEqual(those((n) => n % 2 === 0 || n % 7 === 0));
    const moments = own.map((n) => Math.floor(n / 3));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  });
});
