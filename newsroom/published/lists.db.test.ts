import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { dayAddress, monthAddress, parseDay, parseMonth } from './calendar';
import { readAuthor } from './read-author';
import { readClaim } from './read-claim';
import { readDay } from './read-day';
import { readMonth } from './read-month';
import { readMonths } from './read-months';
import { readSection } from './read-section';
import { readTopic } from './read-topic';
import { publishedAuthor, publishedClaim, publishedSection, publishedStory, publishedTopic } from './testing/published-world';

let database: TestDatabase;
let claimId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  await publishedSection('moved');
  await publishedTopic('border');
  await publishedTopic('customs');
  await publishedAuthor('mina');
  claimId = await publishedClaim();
  const versions = [{ text: 'told', claims: [{ id: claimId, core: true }, { id: claimId }] }];
  const tied = { section: 'world', topics: ['border'], authors: ['mina'] };
  for (let number = 0; number < 50; number += 1) {
    // Three in each instant, so that the end of a page falls among them and the id must decide.
    const minute = String(Math.floor(number / 3)).padStart(2, '0');
    await publishedStory({ ...tied, versions, slug: `busy-${number}`, at: `2021-07-14T06:${minute}:00Z` });
  }
  await publishedStory({ ...tied, slug: 'withdrawn', at: '2021-07-15T06:00:00Z', standing: 'retracted' });
  await publishedStory({ ...tied, slug: 'forbidden', at: '2021-08-01T06:00:00Z', standing: 'taken_down' });
  await publishedStory({ section: 'world', slug: 'last-of-june', at: '2021-06-30T23:59:00Z' });
  await publishedStory({ section: 'world', slug: 'long-before', at: '2019-12-31T12:00:00Z' });
});

afterAll(() => database.close());

const day = (year: string, month: string, date: string) => parseDay({ year, month, day: date }) ?? new Date(Number.NaN);
const month = (year: string, of: string) => parseMonth({ year, month: of }) ?? new Date(Number.NaN);
const slugs = (page: { stories: { headline: string }[] } | null) => page?.stories.map(({ headline }) => headline) ?? [];

type Reading = (before?: string) => Promise<{ stories: { headline: string }[]; older: string | null } | null>;

/** Every page of a list, one after the other, with what its address calls it. */
async function through(read: Reading): Promise<{ before: string | undefined; stories: string[] }[]> {
  const pages = [];
  let before: string | undefined;
  do {
    const page: Awaited<ReturnType<Reading>> = await read(before);
    pages.push({ before, stories: slugs(page) });
    before = page?.older?.split('/before/')[1];
  } while (before);
  return pages;
}

const sizes = async (read: Reading) => (await through(read)).map(({ stories }) => stories.length);

const lists: [string, Reading][] = [
  ['topic', (before) => readTopic('border', before)],
  ['author', (before) => readAuthor('mina', before)],
  ['day', (before) => readDay(day('2021', '07', '14'), before)],
  ['claim', (before) => readClaim(claimId, before)],
  ['month', (before) => readMonth(month('2021', '07'), before)],
];

test.each(lists)('the pages of a %s hold sixteen, the first up to thirty-one, and lose or repeat nothing', async (_, read) => {
  expect(await sizes(read)).toEqual([18, 16, 16]);
  const seen = (await through(read)).flatMap(({ stories }) => stories);
  expect(new Set(seen).size).toBe(50);
  expect(seen.at(0)).toMatch(/busy-4[89]/);
  expect(seen.at(-1)).toMatch(/busy-[012]$/);
});

test('a list that fits on one page has no other', async () => {
  expect(await readTopic('customs')).toMatchObject({ older: null, continued: false });
});

describe('the archive', () => {
  test('knows the months in which something stands live, newest first', async () => {
    expect((await readMonths()).map(monthAddress)).toEqual(['/2021/07', '/2021/06', '/2019/12']);
  });

  test('has a month with its days, and how much was published on each', async () => {
    expect((await readMonth(month('2021', '07')))?.days).toEqual([{ day: day('2021', '07', '14'), stories: 50 }]);
    expect(slugs(await readMonth(month('2021', '06')))).toEqual(['last-of-june']);
  });

  test('leads from a day to the nearest before and after it', async () => {
    const page = await readDay(day('2021', '06', '30'));
    expect([page?.earlier, page?.later].map((each) => each && dayAddress(each))).toEqual(['/2019/12/31', '/2021/07/14']);
  });

  test('has no day and no month without a live story', async () => {
    expect(await readDay(day('2021', '07', '15'))).toBeNull();
    await database.desk.pageBreak.create({ data: { list: '/2021/07/15', at: new Date('2021-07-15T06:00:00Z'), id: claimId } });
    expect(await readDay(day('2021', '07', '15')), 'however many there were once').toBeNull();
    expect(await readMonth(month('2021', '08'))).toBeNull();
  });
});

describe('a topic or an author', () => {
  test('without a story is there, and empty', async () => {
    expect(await readTopic('customs')).toMatchObject({ topic: { slug: 'customs' }, stories: [], older: null });
  });

  test.each(['nothing', '', '../border', 'Border', 'bor\0der'])('is not there under “%s”', async (slug) => {
    expect(await readTopic(slug)).toBeNull();
    expect(await readAuthor(slug)).toBeNull();
  });
});

describe('a further page of a list', () => {
  const told = (topic: string, count: number, at: (number: number) => string, name: string) =>
    Array.from({ length: count }, (_, number) => ({ section: 'world', topics: [topic], slug: `${name}-${number}`, at: at(number) }));
  const early = (number: number) => `2018-01-01T00:${String(number).padStart(2, '0')}:00Z`;
  const reading = (topic: string): Reading => (before) => readTopic(topic, before);

  test('stays as it is, whatever is published after it', async () => {
    await publishedTopic('growing');
    for (const each of told('growing', 40, early, 'grown')) await publishedStory(each);
    const [, ...before] = await through(reading('growing'));
    expect(before.map(({ stories }) => stories.length)).toEqual([16]);
    for (const each of told('growing', 30, (number) => early(number).replace('2018', '2019'), 'later')) await publishedStory(each);
    const after = await through(reading('growing'));
    expect(after.map(({ stories }) => stories.length)).toEqual([22, 16, 16, 16]);
    expect(after.slice(-1)).toEqual(before);
  });

  test('takes in what comes to stand among it, and is broken in two when it has grown to twice its size', async () => {
    await publishedTopic('filled');
    for (const each of told('filled', 48, early, 'first')) await publishedStory(each);
    const [newest, , oldest] = await through(reading('filled'));
    const middle = async (count: number, name: string) => {
      for (const each of told('filled', count, () => '2018-01-01T00:20:30Z', name)) await publishedStory(each);
      return through(reading('filled'));
    };
    const grown = await middle(15, 'more');
    expect(grown.map(({ stories }) => stories.length)).toEqual([16, 31, 16]);
    const broken = await middle(1, 'last');
    expect(broken.map(({ stories }) => stories.length)).toEqual([16, 16, 16, 16]);
    expect([broken.at(0), broken.at(3)]).toEqual([newest, oldest]);
    expect(broken[1]?.before).toBe(grown[1]?.before);
    expect(broken[2]?.stories).toEqual(expect.arrayContaining(['first-16', 'first-20']));
  });

  test('is there for what came in at once, as from another system', async () => {
    await database.desk.$executeRaw`
      INSERT INTO published.stories (id, slug, day, "sectionSlug", language, "currentVersion", headline, standfirst, byline, "firstPublishedAt", "updatedAt")
        SELECT gen_random_uuid(), 'brought-' || n, '2017-03-04', 'moved', 'en', 1, 'brought-' || n, '', '', at, at
        FROM generate_series(1, 100) n, LATERAL (SELECT '2017-03-04T00:00:00Z'::timestamptz + n / 40 * interval '1 hour' AS at) made`;
    expect(await sizes((before) => readSection('moved', before))).toEqual([20, 16, 16, 16, 16, 16]);
    expect(await sizes((before) => readDay(day('2017', '03', '04'), before))).toEqual([20, 16, 16, 16, 16, 16]);
  });

  test('comes to be in a section into which stories are moved', async () => {
    await publishedSection('given');
    await publishedSection('taken');
    for (const each of told('customs', 32, (number) => early(number).replace('2018', '2016'), 'section')) await publishedStory({ ...each, section: 'given', topics: [] });
    for (let number = 0; number < 32; number += 1) await database.desk.publishedStory.update({ where: { slug: `section-${number}` }, data: { sectionSlug: 'taken' } });
    expect(await sizes((before) => readSection('taken', before))).toEqual([16, 16]);
  });

  test('is there still when the stories that ended the page before it are taken from readers', async () => {
    await publishedTopic('thinned');
    for (const each of told('thinned', 33, early, 'thin')) await publishedStory(each);
    const [first, second] = await through(reading('thinned'));
    await database.desk.publishedStory.updateMany({ where: { slug: { in: first?.stories } }, data: { standing: 'taken_down' } });
    expect(await through(reading('thinned'))).toEqual([{ before: undefined, stories: [] }, second]);
  });

  test('does not begin where no page ends, whatever an address may say', async () => {
    const [, second] = await through(reading('border'));
    expect(await readTopic('border', second?.before)).not.toBeNull();
    expect(await readTopic('customs', second?.before), 'of another list').toBeNull();
    for (const before of ['', 'yesterday', '00000000-0000-4000-8000-000000000000', '2021-07-14T06:00:00.000Z', ['a'], null]) expect(await readTopic('border', before), String(before)).toBeNull();
  });
});
