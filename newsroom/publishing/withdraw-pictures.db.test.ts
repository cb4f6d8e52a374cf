import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentJson } from '@/editor/document';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { withPicture } from '@/prisma/seed/pictures/with-picture';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import { readPicture } from '../published/read-picture';
import { readWholeStories } from '../published/whole-story';
import { openWorld, type World } from '../testing/world';
import { retractStory } from './retract-story';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const drawing = (fill: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="${fill}"/></svg>`;

type Shown = { id: string; hashes: string[] };

/** A live story with a picture in each colour. */
async function pictured(...fills: string[]): Promise<Shown> {
  const copy = { headline: 'Bridge closes', standfirst: '', dateline: '', body: ['Lorries wait.'] };
  const { id } = await fileStory(world.mina, manuscript(world.sectionId, copy, {}));
  for (const fill of fills) await withPicture(world.mina, id, { svg: drawing(fill), alt: fill, caption: fill });
  await publishFiled(world.mina, world.daud, id);
  const figures = await world.desk.picture.findMany({ where: { storyId: id }, orderBy: { addedAt: 'asc' } });
  return { id, hashes: figures.map(({ hash }) => hash) };
}

const without = (fill: string) => (document: DocumentJson): DocumentJson => ({
  ...document,
  content: document.content.map((field) => {
    if (field.type !== 'body') return field;
    return { ...field, content: (field.content ?? []).filter(({ attrs }) => attrs?.alt !== fill) };
  }),
});

async function publishWithout({ id }: Shown, fill: string): Promise<void> {
  await rewrite(world.mina, id, without(fill));
  await publishFiled(world.mina, world.daud, id, { kind: 'update', note: 'A picture was taken out.' });
}

/** The files under which readers find a picture: itself and its forms. */
const filesOf = async (hash = '') => [hash, ...(await world.desk.rendition.findMany({ where: { pictureHash: hash } })).map((form) => form.hash)];
const reachable = async (files: string[]) => (await Promise.all(files.map(readPicture))).filter(Boolean).length;

/** The files that feeds and ninjs name. */
async function namedToMachines({ id }: Shown): Promise<string[]> {
  const [story] = await readWholeStories([id]);
  return story?.standing === 'live' ? story.pictures.flatMap(({ hash, forms }) => [hash, ...forms.map((form) => form.hash)]) : [];
}

const lastChange = async () => (await world.site.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } })).addresses;

describe('a published picture and each of its forms', () => {
  test('leave readers with the version that leaves it out, and only it', async () => {
    const story = await pictured('red', 'blue');
    const [red, blue] = [await filesOf(story.hashes[0]), await filesOf(story.hashes[1])];
    expect(red.length).toBeGreaterThan(1);
    expect([await reachable(red), await reachable(blue)]).toEqual([red.length, blue.length]);
    expect((await namedToMachines(story)).toSorted()).toEqual([...red, ...blue].toSorted());
    await publishWithout(story, 'red');
    expect([await reachable(red), await reachable(blue)]).toEqual([0, blue.length]);
    expect((await namedToMachines(story)).toSorted()).toEqual(blue.toSorted());
    const touched = await lastChange();
    expect(touched).toEqual(expect.arrayContaining(red.map((hash) => `/media/${hash}`)));
    expect(touched).not.toContain(`/media/${blue[0]}`);
  });

  test('come back with a version that shows it again', async () => {
    const story = await pictured('olive');
    const olive = await filesOf(story.hashes[0]);
    await publishWithout(story, 'olive');
    expect(await reachable(olive)).toBe(0);
    await withPicture(world.mina, story.id, { svg: drawing('olive'), alt: 'olive', caption: 'olive' });
    await publishFiled(world.mina, world.daud, story.id, { kind: 'update', note: 'It stands again.' });
    expect(await reachable(olive)).toBe(olive.length);
  });

  test('leave readers with a story that is retracted', async () => {
    const story = await pictured('teal');
    const teal = await filesOf(story.hashes[0]);
    await told(retractStory(world.daud, { storyId: story.id, notice: 'It was not so.' }));
    expect(await reachable(teal)).toBe(0);
    expect(await lastChange()).toEqual(expect.arrayContaining(teal.map((hash) => `/media/${hash}`)));
  });

  test('stay while another live story shows it, and leave with the last', async () => {
    const [first, second] = [await pictured('navy'), await pictured('navy')];
    const navy = await filesOf(first.hashes[0]);
    await told(retractStory(world.daud, { storyId: first.id, notice: 'It was not so.' }));
    expect(await reachable(navy)).toBe(navy.length);
    await publishWithout(second, 'navy');
    expect(await reachable(navy)).toBe(0);
  });
});
