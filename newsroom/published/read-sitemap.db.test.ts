import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { readListPages, readNewsSitemap, sitemapNames } from './read-sitemap';
import { publishedAuthor, publishedClaim, publishedSection, publishedStory, publishedTopic } from './testing/published-world';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  for (const slug of ['border', 'silent']) await publishedTopic(slug);
  for (const slug of ['mina', 'gone']) await publishedAuthor(slug);
  const fallen = await publishedClaim({ verification: 'false' });
  const debunked = await publishedClaim({ verification: 'false' });
  const toldAt = new Date('2021-07-14T03:00:00Z');
  await database.desk.claimEvent.create({ data: { claimId: debunked, at: toldAt, verification: 'false', contestation: 'uncontested', disposition: 'live', summary: 'Published.' } });
  await publishedStory({ slug: 'debunk', section: 'world', at: toldAt.toISOString(), versions: [{ text: 'it', claims: [{ id: debunked, core: true }] }] });
  await publishedStory({ slug: 'now', section: 'world', at: '2021-07-14T06:00:00Z', topics: ['border'], authors: ['mina'] });
  await publishedStory({ slug: 'fallen', section: 'world', at: '2021-07-14T05:00:00Z', versions: [{ text: 'it', claims: [{ id: fallen, core: true }] }] });
  await publishedStory({ slug: 'aside', section: 'world', at: '2021-07-14T04:00:00Z', versions: [{ text: 'it', claims: [{ id: fallen }] }] });
  await publishedStory({ slug: 'taken-back', section: 'world', at: '2021-07-14T05:00:00Z', standing: 'retracted', authors: ['gone'], topics: ['silent'] });
  await publishedStory({ slug: 'yesterday', section: 'world', at: '2021-07-12T06:00:00Z' });
  await publishedStory({ slug: 'old', section: 'world', at: '2021-07-12T05:59:59Z' });
});
afterAll(() => database.close());

describe('what is news', () => {
  test('is two days old at most, stands, and rests on nothing that fell since: a debunk is news', async () => {
    const news = await readNewsSitemap(new Date('2021-07-14T06:00:00Z'));
    expect(news.map(({ headline }) => headline)).toEqual(['now', 'aside', 'debunk']);
    expect((await readNewsSitemap(new Date('2021-07-14T05:59:59.999Z'))).map(({ headline }) => headline)).toEqual(['aside', 'debunk', 'yesterday']);
  });
});

test('topics and authors have a page when a story of theirs stands', async () => {
  expect(await readListPages()).toEqual(['/topics/border', '/authors/mina']);
});

describe('sitemaps', () => {
  const at = new Date('2021-07-20T00:00:00Z');
  const days = [
    { day: '2021-06-30', live: 3, changedAt: at },
    { day: '2021-07-13', live: 5, changedAt: at },
    { day: '2021-07-14', live: 6, changedAt: null },
    { day: '2021-07-15', live: 0, changedAt: at },
    { day: '2021-08-01', live: 0, changedAt: at },
  ];

  test('have a month each, and no month without a story', () => {
    expect(sitemapNames(days, 11)).toEqual([{ name: '2021-07', changedAt: at }, { name: '2021-06', changedAt: at }]);
  });

  test('have a day each where a month is too large for one', () => {
    expect(sitemapNames(days, 10).map(({ name }) => name)).toEqual(['2021-07-14', '2021-07-13', '2021-06']);
  });
});
