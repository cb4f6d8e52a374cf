import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { dayAddress, monthAddress, parseDay, parseMonth } from './calendar';
import { readAuthor } from './read-author';
import { readClaim } from './read-claim';
import { readDay } from './read-day';
import { readMonth } from './read-month';
import { readMonths } from './read-months';
import { readTopic } from './read-topic';
import { publishedAuthor, publishedClaim, publishedSection, publishedStory, publishedTopic } from './testing/published-world';

let database: TestDatabase;
let claimId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
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

type Reading = (before: string | null) => Promise<{ stories: { headline: string }[]; older: string | null } | null>;

/** Every page of a list, one after the other. */
async function through(read: Reading): Promise<{ sizes: number[]; seen: string[] }> {
  const [sizes, seen]: [number[], string[]] = [[], []];
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<Reading>> = await read(before);
    sizes.push(page?.stories.length ?? 0);
    seen.push(...slugs(page));
    before = page?.older ?? null;
  } while (before);
  return { sizes, seen };
}

const lists: [string, Reading][] = [
  ['topic', (before) => readTopic('border', before)],
  ['author', (before) => readAuthor('mina', before)],
  ['day', (before) => readDay(day('2021', '07', '14'), before)],
  ['claim', (before) => readClaim(claimId, before)],
  ['month', (before) => readMonth(month('2021', '07'), before)],
];

test.each(lists)('the pages of a %s hold twenty-four and lose or repeat nothing', async (_, read) => {
  const { sizes, seen } = await through(read);
  expect(sizes).toEqual([24, 24, 2]);
  expect(new Set(seen).size).toBe(50);
  expect(seen.at(0)).toMatch(/busy-4[89]/);
  expect(seen.at(-1)).toMatch(/busy-[012]$/);
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
