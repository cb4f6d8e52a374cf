import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { chainLock } from '../audit/record';
import { addAuthor } from '../authors/add-author';
import { relateClaims } from '../claims/relate-claims';
import { readAuthor } from '../published/read-author';
import { readClaim } from '../published/read-claim';
import { readCorrections } from '../published/read-corrections';
import { readDay } from '../published/read-day';
import { readMonth } from '../published/read-month';
import { readSection } from '../published/read-section';
import { readTopic } from '../published/read-topic';
import { storyAddress } from '../published/story-address';
import { submitStory } from '../review/submit-story';
import { addNote } from '../sources/add-note';
import { addSection } from '../stories/add-section';
import { changeDetails } from '../stories/change-details';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { addTopic } from '../topics/add-topic';
import { changeAddress } from './change-address';
import { publishStory } from './publish-story';
import { retractStory } from './retract-story';
import { takeDownStory } from './take-down-story';
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

test('a claim that takes the place of another is named where that one stands, and so is its going', async () => {
  const [earlier, later] = [await fileGarrison(world, 1), await fileGarrison(world, 2)];
  for (const { id } of [earlier, later]) await publishFiled(world.mina, world.daud, id);
  const [before, after] = [earlier, later].map(({ claimIds }) => claimIds.dead ?? '');
  await told(relateClaims(world.daud, { fromId: after, toId: before, kind: 'supersedes' }));
  await told(takeDownStory(world.lev, { storyId: later.id, reason: 'An order of the court.' }));
  const earlierAddress = storyAddress(await world.site.publishedStory.findUniqueOrThrow({ where: { id: earlier.id } }));
  expect(await lastTouched()).toEqual(expect.arrayContaining([`/claims/${before}`, ...formsAt(earlierAddress)]));
});

test('taking down one language names the lists of the others: they may warn of its claims in its words', async () => {
  const original = await fileGarrison(world, 3);
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await fileGarrison(world, 4);
  const authorId = randomUUID();
  await told(addAuthor(world.daud, { id: authorId, name: 'The translator' }));
  await told(changeDetails(world.mina, { storyId: id, language: 'uk', translationOfId: original.id, authorIds: [authorId] }));
  await publishFiled(world.mina, world.daud, id);
  await told(takeDownStory(world.lev, { storyId: original.id, reason: 'An order of the court.' }));
  expect(await lastTouched()).toEqual(expect.arrayContaining(['/authors/the-translator', '/feeds/authors/the-translator/rss.xml']));
});

test('a story that is no longer the other language of another names the lists of that: what falls in the one is no warning over the other any more', async () => {
  const original = await fileGarrison(world, 9);
  const authorId = randomUUID();
  await told(addAuthor(world.daud, { id: authorId, name: 'The first to write' }));
  await told(changeDetails(world.mina, { storyId: original.id, authorIds: [authorId] }));
  await publishFiled(world.mina, world.daud, original.id);
  const { id } = await fileGarrison(world, 10);
  await told(changeDetails(world.mina, { storyId: id, language: 'uk', translationOfId: original.id }));
  await publishFiled(world.mina, world.daud, id);
  expect(await lastTouched()).toContain('/authors/the-first-to-write');
  await told(changeDetails(world.mina, { storyId: id, translationOfId: null }));
  await told(submitStory(world.mina, { storyId: id }));
  await approveFiled(world.daud, id);
  await told(publishStory(world.daud, { storyId: id, kind: 'update', note: 'It stands alone.' }));
  expect(await lastTouched()).toContain('/authors/the-first-to-write');
  await told(changeDetails(world.mina, { storyId: id, language: 'uk' }));
  await told(submitStory(world.mina, { storyId: id }));
  await approveFiled(world.daud, id);
  await told(publishStory(world.daud, { storyId: id, kind: 'update', note: 'It stands alone still.' }));
  expect(await lastTouched(), 'nor is it concerned any more').not.toContain('/authors/the-first-to-write');
});

test('what is published while another story goes is named by that, though neither could see the other before both were written', async () => {
  const [going, coming] = [await fileGarrison(world, 5), await fileGarrison(world, 6)];
  const topicId = randomUUID();
  await told(addTopic(world.daud, { id: topicId, name: 'The island' }));
  for (const { id } of [going, coming]) await told(changeDetails(world.mina, { storyId: id, topicIds: [topicId] }));
  await publishFiled(world.mina, world.daud, going.id);
  await told(submitStory(world.mina, { storyId: coming.id }));
  await approveFiled(world.daud, coming.id);
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  const waiting = async () => (await owner.query(`SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`)).rowCount;
  await owner.query('SELECT pg_advisory_lock($1)', [chainLock]);
  const published = publishStory(world.daud, { storyId: coming.id, kind: 'first' });
  await expect.poll(waiting).toBe(1);
  const takenDown = takeDownStory(world.lev, { storyId: going.id, reason: 'An order of the court.' });
  await expect.poll(waiting).toBe(2);
  await owner.query('SELECT pg_advisory_unlock($1)', [chainLock]);
  await Promise.all([told(published), told(takenDown)]);
  await owner.end();
  const shown = await world.site.publishedStory.findUniqueOrThrow({ where: { id: coming.id } });
  expect(await lastTouched()).toContain(storyAddress(shown));
});

/** The addresses of the further pages of a list, the newest first; and the one on which a story stands. */
async function furtherPages(read: (before?: string) => Promise<{ stories: { address: string }[]; older: string | null } | null>, story: string) {
  const addresses: string[] = [];
  let found: string | undefined;
  for (let page = await read(); page?.older; ) {
    const address = page.older;
    addresses.push(address);
    page = await read(address.split('/before/')[1]);
    if (page?.stories.some((each) => each.address === story)) found = address;
  }
  return { addresses, found };
}

test('a story that newer ones have moved on names the page of each list on which it is now, and leaves those that others are on', async () => {
  const story = await world.site.publishedStory.findUniqueOrThrow({ where: { id: crossing.id } });
  const at = story.firstPublishedAt;
  const claimId = crossing.claimIds.hold ?? '';
  await world.desk.$executeRaw`
    WITH newer AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS "publicationId", n FROM generate_series(1, 70) n),
    told AS (
      INSERT INTO published.stories (id, slug, day, "sectionSlug", language, "currentVersion", headline, standfirst, byline, "firstPublishedAt", "updatedAt")
      SELECT id, 'newer-' || n, ${story.day}::date, 'world', 'en', 1, 'Newer', '', '', ${at}::timestamptz + n * interval '1 millisecond', ${at}::timestamptz FROM newer
    ), versions AS (
      INSERT INTO published.publications (id, "storyId", version, kind, "revisionHash", headline, standfirst, dateline, byline, document, "publishedAt")
      SELECT "publicationId", id, 1, 'first', repeat('0', 64), 'Newer', '', '', '', '{"type":"doc"}', ${at}::timestamptz FROM newer
    )
    INSERT INTO published.appearances (id, "publicationId", "claimId", position, core) SELECT gen_random_uuid(), "publicationId", ${claimId}::uuid, 0, false FROM newer`;
  const newer = await world.desk.publishedStory.findMany({ where: { headline: 'Newer' }, select: { id: true, firstPublishedAt: true } });
  await world.desk.publishedAuthor.create({ data: { slug: 'the-desk', name: 'The desk' } });
  const signed = [...newer, story].map(({ id, firstPublishedAt }) => ({ storyId: id, authorSlug: 'the-desk', position: 0, firstPublishedAt }));
  await world.desk.publishedStoryAuthor.createMany({ data: signed });
  const corrected = [...newer, story].map(({ id, firstPublishedAt }) => ({ storyId: id, publicationId: id, kind: 'correction', wrong: '', right: 'It was.', at: firstPublishedAt }));
  await world.desk.correction.createMany({ data: corrected });
  const own = await address();
  const lists: Record<string, Awaited<ReturnType<typeof furtherPages>>> = {
    '/sections/world': await furtherPages((before) => readSection('world', before), own),
    [day]: await furtherPages((before) => readDay(story.day, before), own),
    [day.slice(0, '/2021/07'.length)]: await furtherPages((before) => readMonth(new Date(`${story.day.toISOString().slice(0, 7)}-01`), before), own),
    '/authors/the-desk': await furtherPages((before) => readAuthor('the-desk', before), own),
    '/corrections': await furtherPages(async (before) => {
      const page = await readCorrections(before);
      return page && { ...page, stories: page.corrections.map((each) => each.story) };
    }, own),
    [`/claims/${claimId}`]: await furtherPages((before) => readClaim(claimId, before), own),
  };
  await told(takeDownStory(world.lev, { storyId: (await fileAndPublish(7)).id, reason: 'An order of the court.' }));
  expect((await lastTouched()).filter((each) => each.includes('/before/')), 'what is on first pages alone').toEqual([]);
  await told(changeAddress(world.daud, { storyId: crossing.id, slug: 'spin-boldak' }));
  const touched = await lastTouched();
  for (const [list, { addresses, found }] of Object.entries(lists)) {
    expect(addresses.every((each) => each.startsWith(`${list}/before/`)) && addresses.length, list).toBe(3);
    expect(touched).toContain(found);
  }
  expect(touched).not.toContain(lists['/sections/world']?.addresses[0]);
  expect(touched, 'each page of a claim says what became of it').toEqual(expect.arrayContaining(lists[`/claims/${claimId}`]?.addresses ?? []));
});

test('a story that comes to stand in the middle of a list names both halves of the page that it breaks', async () => {
  const { id: storyId } = await fileAndPublish(8);
  const story = await world.site.publishedStory.findUniqueOrThrow({ where: { id: storyId } });
  const at = new Date(story.firstPublishedAt.getTime() + 1);
  const newer = await world.desk.publishedStory.findMany({ where: { headline: 'Newer' }, orderBy: { id: 'asc' }, take: 47 });
  await world.desk.publishedStory.updateMany({ where: { headline: 'Newer' }, data: { firstPublishedAt: at } });
  const [topicId, topicSlug] = [randomUUID(), 'the-crossing'];
  await told(addTopic(world.daud, { id: topicId, name: 'The crossing' }));
  await world.desk.publishedTopic.create({ data: { slug: topicSlug, name: 'The crossing' } });
  const list = `/topics/${topicSlug}`;
  const ending = newer[31] ?? expect.fail();
  await world.desk.pageBreak.create({ data: { list, at, id: ending.id } });
  await world.desk.publishedStoryTopic.createMany({ data: newer.map(({ id }) => ({ storyId: id, topicSlug, firstPublishedAt: at })) });
  await told(changeDetails(world.mina, { storyId, topicIds: [topicId] }));
  await told(submitStory(world.mina, { storyId }));
  await approveFiled(world.daud, storyId);
  await told(publishStory(world.daud, { storyId, kind: 'update', note: 'It has a topic.' }));
  const { addresses, found } = await furtherPages((before) => readTopic(topicSlug, before), storyAddress(story));
  expect(addresses).toEqual([`${list}/before/${ending.id}`, found]);
  expect(await lastTouched()).toEqual(expect.arrayContaining(addresses));
});

test('a story that leaves a section, a topic and an author names them, the page of each on which it would stand by now, and who may have listed it as related', async () => {
  const sectionId = randomUUID();
  await told(addSection(world.ada, { id: sectionId, slug: 'islands', name: 'Islands' }));
  const [topicId, authorId] = [randomUUID(), randomUUID()];
  await told(addTopic(world.daud, { id: topicId, name: 'Ferries' }));
  await told(addAuthor(world.daud, { id: authorId, name: 'The ferryman' }));
  const [beside, leaving, following] = [await fileGarrison(world, 11), await fileGarrison(world, 12), await fileGarrison(world, 13)];
  await told(changeDetails(world.mina, { storyId: beside.id, topicIds: [topicId] }));
  await told(changeDetails(world.mina, { storyId: leaving.id, sectionId, topicIds: [topicId], authorIds: [authorId] }));
  await told(changeDetails(world.mina, { storyId: following.id, sectionId }));
  for (const { id } of [beside, leaving, following]) await publishFiled(world.mina, world.daud, id);
  const story = await world.site.publishedStory.findUniqueOrThrow({ where: { id: leaving.id } });
  const { sectionId: elsewhere } = await world.desk.story.findUniqueOrThrow({ where: { id: beside.id } });
  await told(changeDetails(world.mina, { storyId: leaving.id, sectionId: elsewhere, topicIds: [], authorIds: [] }));
  await told(submitStory(world.mina, { storyId: leaving.id }));
  await approveFiled(world.daud, leaving.id);
  // While it goes, somebody breaks the page of each list on which it stood.
  const lists = ['/sections/islands', '/topics/ferries', '/authors/the-ferryman'];
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  const waiting = async () => (await owner.query(`SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`)).rowCount;
  await owner.query('SELECT pg_advisory_lock($1)', [chainLock]);
  const published = publishStory(world.daud, { storyId: leaving.id, kind: 'update', note: 'It stands elsewhere.' });
  await expect.poll(waiting).toBe(1);
  const ending = randomUUID();
  await world.desk.pageBreak.createMany({ data: lists.map((list) => ({ list, at: new Date(story.firstPublishedAt.getTime() + 1), id: ending })) });
  await owner.query('SELECT pg_advisory_unlock($1)', [chainLock]);
  await owner.end();
  await told(published);
  const related = await world.site.publishedStory.findMany({ where: { id: { in: [beside.id, following.id] } } });
  const named = await lastTouched();
  expect(named[0]).toBe(storyAddress(story));
  expect(named).toEqual(expect.arrayContaining([...lists, ...lists.map((list) => `${list}/before/${ending}`), '/feeds/topics/ferries/rss.xml', ...related.map(storyAddress)]));
});

test('retracting names the story, where it used to stand, and its lists', async () => {
  await told(retractStory(world.daud, { storyId: crossing.id, notice: 'The claim could not be upheld.' }));
  const named = [...formsAt(await address()), ...formsAt(former), '/', '/corrections', '/feeds/corrections/rss.xml'];
  expect(await lastTouched()).toEqual(expect.arrayContaining(named));
});

async function fileAndPublish(number: number) {
  const filed = await fileGarrison(world, number);
  await publishFiled(world.mina, world.daud, filed.id);
  return filed;
}

test('a new section names everything: it stands at the head of every page', async () => {
  await told(addSection(world.ada, { id: randomUUID(), slug: 'science', name: 'Science' }));
  expect(await lastTouched()).toEqual(['*']);
});
