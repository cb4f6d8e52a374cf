import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskDatabase } from '@/platform/database';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { readFeed } from './read-feed';
import type { StoryScope } from './story-ids';
import { publishedAuthor, publishedClaim, publishedSection, publishedStory, publishedTopic } from './testing/published-world';

let database: TestDatabase;
let crossing: string;
let claim: string;
const group = '99999999-0000-4000-8000-000000000001';

beforeAll(async () => {
  database = await openTestDatabase();
  for (const slug of ['world', 'science']) await publishedSection(slug);
  await publishedTopic('border');
  await publishedTopic('empty');
  for (const slug of ['mina', 'tom']) await publishedAuthor(slug);
  claim = await publishedClaim({ contestation: 'disputed' });
  const place = { placeName: 'Chaman', latitude: 30.92, longitude: 66.45 };
  crossing = await publishedStory({
    slug: 'crossing', section: 'world', at: '2021-07-14T06:00:00Z', topics: ['border'], authors: ['tom', 'mina'],
    versions: [{ text: 'now', claims: [{ id: claim, core: true }] }], more: { translationGroup: group, ...place },
  });
  await publishedStory({ slug: 'darwaza', section: 'world', at: '2021-07-13T06:00:00Z', topics: ['border'], more: { translationGroup: group, language: 'ps' } });
  await publishedStory({ slug: 'frogs', section: 'science', at: '2021-07-12T06:00:00Z', authors: ['mina'] });
  await publishedStory({ slug: 'cure', section: 'science', at: '2021-07-15T06:00:00Z', topics: ['border'], authors: ['mina'], standing: 'retracted' });
  await publishedStory({ slug: 'forbidden', section: 'world', at: '2021-07-15T06:00:00Z', topics: ['border'], authors: ['mina'], standing: 'taken_down' });
});

afterAll(() => database.close());

const told = async (scope: StoryScope) => (await readFeed(scope))?.stories.map(({ slug }) => slug);

describe('a feed', () => {
  test.each([
    [{ kind: 'all' }, ['cure', 'crossing', 'darwaza', 'frogs']],
    [{ kind: 'section', slug: 'science' }, ['cure', 'frogs']],
    [{ kind: 'topic', slug: 'border' }, ['cure', 'crossing', 'darwaza']],
    [{ kind: 'author', slug: 'mina' }, ['cure', 'crossing', 'frogs']],
    [{ kind: 'topic', slug: 'empty' }, []],
  ] as const)('of %j tells its stories, newest first, what was taken back among them and nothing that was taken down', async (scope, slugs) => {
    expect(await told(scope)).toEqual(slugs);
  });

  test.each(['section', 'topic', 'author'] as const)('of a %s that does not exist is not there', async (kind) => {
    expect(await readFeed({ kind, slug: 'nowhere' })).toBeNull();
  });

  test('tells a story with its people in the order of the byline, its subjects, its place and its translations', async () => {
    const story = (await readFeed({ kind: 'all' }))?.stories.find(({ slug }) => slug === 'crossing');
    expect(story).toMatchObject({
      authors: [{ slug: 'tom' }, { slug: 'mina' }],
      topics: [{ slug: 'border', name: 'BORDER' }],
      place: { name: 'Chaman', latitude: 30.92, longitude: 66.45 },
      translations: [{ language: 'ps', address: '/2021/07/13/darwaza' }],
      claims: [{ id: claim, core: true, marked: true }],
    });
  });

  test('changed when a label of one of its stories did', async () => {
    const at = new Date('2031-01-01T00:00:00Z');
    await deskDatabase().publishedClaim.update({ where: { id: claim }, data: { updatedAt: at } });
    expect((await readFeed({ kind: 'topic', slug: 'border' }))?.changedAt).toEqual(at);
    expect((await readFeed({ kind: 'section', slug: 'science' }))?.changedAt?.getUTCFullYear()).toBe(2021);
  });

  test.each(['retracted', 'taken_down'] as const)('does not look older when its newest story is %s', async (standing) => {
    const before = (await readFeed({ kind: 'section', slug: 'world' }))?.changedAt ?? new Date(Number.NaN);
    const at = new Date(before.getTime() + 1_000);
    await deskDatabase().publishedStory.update({ where: { id: crossing }, data: { standing, updatedAt: at } });
    const feed = await readFeed({ kind: 'section', slug: 'world' });
    expect(feed?.stories.filter((story) => story.standing === 'live').map(({ slug }) => slug)).toEqual(['darwaza']);
    expect(feed?.changedAt).toEqual(at);
  });
});
