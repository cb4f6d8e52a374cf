import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { addNote } from '../sources/add-note';
import { addSection } from '../stories/add-section';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { changeAddress } from './change-address';
import { retractStory } from './retract-story';
import { formsAt } from './touched-addresses';

let world: World;
let crossing: Crossing;
let day: string;
let former: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
});

afterAll(() => world.close());

/** What the last change named; read as the public site reads it. */
async function lastTouched(): Promise<string[]> {
  const change = await world.site.publicChange.findFirst({ orderBy: { id: 'desc' } });
  return change?.addresses ?? [];
}

async function address(): Promise<string> {
  const story = await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } });
  day = `/${story.day.toISOString().slice(0, 10).replaceAll('-', '/')}`;
  return `${day}/${story.slug}`;
}

test('saving and reviewing change nothing for readers', async () => {
  expect(await world.site.publicChange.count()).toBe(0);
});

test('publishing names the story first, then what lists it', async () => {
  await publishFiled(world.mina, world.daud, crossing.id);
  const touched = await lastTouched();
  expect(touched[0]).toBe(await address());
  expect(touched).toEqual(expect.arrayContaining(['/', '/sections/world', day, `/claims/${crossing.claimIds.hold}`, '/feeds/rss.xml']));
});

test('an editor’s change of a claim names every live story that uses it', async () => {
  const note = { id: randomUUID(), claimId: crossing.claimIds.hold, source: { id: crossing.kabul }, stance: 'confirms' };
  await told(addNote(world.daud, { ...note, obtainedAt: new Date(Date.now() + 1_000).toISOString() }));
  expect(await lastTouched()).toEqual(expect.arrayContaining([await address(), '/', `/claims/${crossing.claimIds.hold}`]));
});

test('a new address names the former one too, with all that is kept beneath it', async () => {
  former = await address();
  await told(changeAddress(world.daud, { storyId: crossing.id, slug: 'crossing-at-spin-boldak' }));
  expect(await lastTouched()).toEqual(expect.arrayContaining([...formsAt(former), ...formsAt(await address()), '/']));
});

test('retracting names the story, where it used to stand, and its lists', async () => {
  await told(retractStory(world.daud, { storyId: crossing.id, notice: 'The claim could not be upheld.' }));
  const named = [...formsAt(await address()), ...formsAt(former), '/', '/corrections', '/feeds/corrections/rss.xml'];
  expect(await lastTouched()).toEqual(expect.arrayContaining(named));
});

test('a new section names everything: it stands at the head of every page', async () => {
  await told(addSection(world.ada, { id: randomUUID(), slug: 'science', name: 'Science' }));
  expect(await lastTouched()).toEqual(['*']);
});
