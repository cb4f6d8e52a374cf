import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentJson, nodeOf } from '@/editor/document';
import { verifyAuditChain } from '@/newsroom/audit/chain';
import { readFrontPage } from '@/newsroom/published/read-front-page';
import { readStoryTies } from '@/newsroom/published/story-ties';
import { readTexts } from '@/newsroom/published/read-texts';
import { listStories } from '@/newsroom/stories/list-stories';
import { readDesk } from '@/newsroom/stories/read-desk';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { openDemoNewsroom, tellEverything } from './demo-newsroom';
import type { DemoNewsroom } from './newsroom-of-the-demo';

let database: TestDatabase;
let demo: DemoNewsroom;
let files: string;

beforeAll(async () => {
  files = await mkdtemp(path.join(tmpdir(), 'stet-files-'));
  process.env.FILES_DIRECTORY = files;
  database = await openTestDatabase();
  demo = await tellEverything('a long enough password');
}, 120_000);

afterAll(async () => {
  await database.close();
  await rm(files, { recursive: true, force: true });
});

test('the demo cannot be opened outside the embedded database', async () => {
  await expect(openDemoNewsroom()).rejects.toThrow(/embedded database/);
});

test('readers find at least thirteen live stories in four sections, one corrected, one retracted', async () => {
  const stories = await database.site.publishedStory.findMany();
  const live = stories.filter(({ standing }) => standing === 'live');
  expect(live.length).toBeGreaterThanOrEqual(13);
  expect(new Set(live.map(({ sectionSlug }) => sectionSlug)).size).toBe(4);
  expect(stories.filter(({ standing }) => standing === 'retracted')).toHaveLength(1);
  expect(await database.site.correction.count({ where: { kind: 'correction' } })).toBe(1);
});

test('the desk finds stories drafting, in review, returned with remarks, and one out urgently', async () => {
  const { queue, awaitingSecond } = await readDesk(demo.people.ines);
  expect([queue.count, awaitingSecond.count]).toEqual([1, 1]);
  const { waiting, mine } = await readDesk(demo.people.mina);
  expect(waiting.stories.map(({ headline }) => headline)).toEqual(['Harwick library to open on Sundays']);
  expect(mine.count).toBeGreaterThanOrEqual(2);
});

test('the crossing leads the front, in one voice on what Kabul says, and the newsroom says how it works', async () => {
  const { lead } = await readFrontPage();
  expect(lead?.address).toMatch(/\/spin-boldak-crossing$/);
  expect([lead?.headline, lead?.standfirst]).toEqual([expect.stringContaining('concedes its loss'), expect.stringContaining('denied and now concede')]);
  const texts = await readTexts();
  expect(Object.values(texts).filter(({ updatedAt }) => updatedAt === null)).toEqual([]);
});

test('the restricted story is there for its people and for nobody else', async () => {
  const seen = async (person: DemoNewsroom['people']['tom']) => (await listStories(person, { words: 'harbour authority' })).stories.length;
  const { tom, sana, lev, mina, daud, ines, ada } = demo.people;
  expect(await Promise.all([tom, sana, lev].map(seen))).toEqual([1, 1, 1]);
  expect(await Promise.all([mina, daud, ines, ada].map(seen))).toEqual([0, 0, 0, 0]);
});

test('the crossing stands in two languages that lead to one another, under its topics and its author', async () => {
  const stories = await database.site.publishedStory.findMany({ where: { slug: { startsWith: 'spin-boldak-crossing' } } });
  const ties = await readStoryTies(stories.map(({ id }) => id));
  for (const { id, language } of stories) {
    expect(ties.get(id)?.translations.map((other) => other.language)).toEqual([language === 'en' ? 'prs' : 'en']);
    expect(ties.get(id)).toMatchObject({ authors: [{ name: 'Mina Rahimi' }], place: { latitude: 31, longitude: 66.4 } });
    expect(ties.get(id)?.topics.map(({ name }) => name)).toEqual(['Afghanistan', 'Border crossings']);
  }
  expect(stories.map(({ currentVersion }) => currentVersion)).toEqual([2, 2]);
});

test('the crossing quotes a promise in Pashto beside its translation, under its claim', async () => {
  const { id, currentVersion } = await database.site.publishedStory.findFirstOrThrow({ where: { slug: 'spin-boldak-crossing' } });
  const { document } = await database.site.publication.findFirstOrThrow({ where: { storyId: id, version: currentVersion } });
  const words: { text: string; marks: string[] }[] = [];
  nodeOf(document as DocumentJson).descendants(({ text, marks }) => {
    const inPashto = marks.some(({ type, attrs }) => type.name === 'language' && attrs.lang === 'ps');
    if (text && inPashto) words.push({ text, marks: marks.map(({ type }) => type.name) });
  });
  expect(words).toEqual([{ text: 'امنیت یې تضمین دی', marks: ['language', 'claim'] }]);
});

test('a story that nobody signs leads to no author', async () => {
  const flood = await database.site.publishedStory.findFirstOrThrow({ where: { byline: 'Our correspondent on the Sela' }, include: { authors: true } });
  expect(flood.authors).toEqual([]);
});

test('it was all done through the one door: the audit chain holds from the first person to the last remark', async () => {
  const { events, brokenAt } = await verifyAuditChain(database.desk);
  expect(brokenAt).toBeNull();
  expect(events).toBeGreaterThan(200);
});
