import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { readRelatedAt } from '../published/read-related';
import { publishedClaim, publishedSection, publishedStory, publishedTopic } from '../published/testing/published-world';
import { Touched } from './touched';

let database: TestDatabase;
let claim: string;
const group = randomUUID();
const ids: Record<string, string> = {};

const hour = (number: number) => `2021-07-14T${String(number).padStart(2, '0')}:00:00Z`;
const told = async (slug: string, at: number, more: Partial<Parameters<typeof publishedStory>[0]> = {}) => {
  ids[slug] = await publishedStory({ slug, section: 'world', at: hour(at), ...more });
};
const sharing = () => ({ versions: [{ text: '', claims: [{ id: claim }] }] });

beforeAll(async () => {
  database = await openTestDatabase();
  for (const section of ['world', 'science', 'sport']) await publishedSection(section);
  for (const topic of ['border', 'rivers']) await publishedTopic(topic);
  claim = await publishedClaim();
  await told('crossing', 10, { topics: ['border'], ...sharing(), more: { translationGroup: group } });
  await told('crossing-in-dari', 10, { topics: ['border'], ...sharing(), more: { translationGroup: group, language: 'prs' } });
  await told('same-claim', 2, { section: 'science', ...sharing() });
  await told('claim-dropped', 3, { section: 'science', versions: [{ text: '', claims: [{ id: claim }] }, { text: '' }] });
  await told('same-topic-later', 12, { section: 'science', topics: ['border'] });
  await told('same-topic-taken-back', 13, { section: 'science', topics: ['border'], standing: 'retracted' });
  await told('same-topic-before', 8, { section: 'science', topics: ['border'] });
  for (const number of [1, 4, 5, 6, 7, 9]) await told(`world-${number}`, number);
  await told('world-later', 14);
  for (let number = 0; number < 20; number += 1) await told(`river-${number}`, number, { section: 'sport', topics: ['rivers'] });
  await told('alone', 1, { section: 'sport', topics: [] });
});

afterAll(() => database.close());

async function related(slug: string): Promise<string[]> {
  return (await readRelatedAt({ day: new Date('2021-07-14T00:00:00Z'), slug })).map(({ headline }) => headline);
}

async function touched(slug: string): Promise<string[]> {
  const touched = new Touched();
  touched.stories([ids[slug] ?? '']);
  return [...(await database.desk.$transaction((db) => touched.find(db)))];
}

describe('stories related to a story', () => {
  test('share its claims or its topics, or precede it in its section; they are live, at most four, and stand newest first', async () => {
    expect(await related('crossing')).toEqual(['same-topic-later', 'world-9', 'same-topic-before', 'same-claim']);
  });

  test('are told in the reader’s language where there is a choice, and only once', async () => {
    expect((await related('same-claim')).filter((slug) => slug.startsWith('crossing'))).toEqual(['crossing']);
  });

  test('are those nearest to it among many on one topic, later ones first', async () => {
    expect(await related('river-10')).toEqual(['river-14', 'river-13', 'river-12', 'river-11']);
    expect(await related('river-18')).toEqual(['river-19', 'river-17', 'river-16', 'river-15']);
  });

  test('are none where nothing goes before', async () => {
    expect(await related('world-1')).toEqual([]);
  });
});

describe('a story that changes', () => {
  test('names the page of every story that lists it as related', async () => {
    const day = '/2021/07/14';
    const all = Object.keys(ids).filter((slug) => slug !== 'same-topic-taken-back');
    const lists = new Map<string, string[]>();
    for (const slug of all) lists.set(slug, await related(slug));
    for (const slug of all) {
      const named = await touched(slug);
      const listing = all.filter((other) => lists.get(other)?.includes(slug));
      expect(named, slug).toEqual(expect.arrayContaining(listing.map((other) => `${day}/${other}`)));
    }
  });

  test('names what its versions changed, and leaves stories far from it alone', async () => {
    const named = await touched('river-2');
    expect(named).toContain('/2021/07/14/river-2/changes');
    expect(named).not.toContain('/2021/07/14/river-15');
    expect(named.indexOf('/2021/07/14/river-2')).toBe(0);
  });
});
