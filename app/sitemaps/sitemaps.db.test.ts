import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as sitemapIndex } from '@/app/sitemap.xml/route';
import { addressesIn, offencesOf } from '@/components/site/testing/sitemap-protocol';
import { faultsBySchema, readByOthers } from '@/components/site/testing/sitemap-schema';
import { publishedAuthor, publishedSection, publishedStory, publishedTopic } from '@/newsroom/published/testing/published-world';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { GET } from './[name]/route';

let database: TestDatabase;

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  await publishedTopic('border');
  await publishedAuthor('mina');
  const shared = { section: 'world', topics: ['border'], authors: ['mina'] };
  await publishedStory({ ...shared, slug: 'crossing', at: '2021-07-14T06:00:00Z' });
  await publishedStory({ ...shared, slug: 'bridge', at: '2021-07-15T06:00:00Z' });
  await publishedStory({ ...shared, slug: 'hostile', at: hoursAgo(3), more: { headline: `“It’s” <over> & 'done' \u0007`, language: 'ps-AF' } });
  await publishedStory({ ...shared, slug: 'yesterday', at: hoursAgo(47) });
  await publishedStory({ ...shared, slug: 'no-news', at: hoursAgo(49) });
});

afterAll(() => database.close());

async function read(address: string): Promise<string> {
  const { pathname } = new URL(address);
  const response = await (pathname === '/sitemap.xml' ? sitemapIndex() : GET(new Request(address), { params: Promise.resolve({ name: pathname.slice('/sitemaps/'.length) }) }));
  expect(response.status, address).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  return response.text();
}

test('the index and every sitemap that it names are of the protocol, and no address stands in two of them', async () => {
  const index = await read('http://localhost:3000/sitemap.xml');
  expect(offencesOf(index, 'index')).toEqual([]);
  const maps = addressesIn(index).filter((address) => !address.endsWith('/news.xml'));
  expect(maps.length).toBeGreaterThanOrEqual(3);
  const named: string[] = [];
  for (const address of maps) {
    const xml = await read(address);
    expect(offencesOf(xml, 'sitemap'), address).toEqual([]);
    expect(await faultsBySchema(xml), address).toEqual([]);
    named.push(...addressesIn(xml));
  }
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((address) => /\/(crossing|bridge|hostile|yesterday|no-news)$/.test(address))).toHaveLength(5);
});

test('the news are of the protocol, and hold the last two days only', async () => {
  const xml = await read('http://localhost:3000/sitemaps/news.xml');
  expect(offencesOf(xml, 'news')).toEqual([]);
  expect(addressesIn(xml).map((address) => address.split('/').at(-1))).toEqual(['hostile', 'yesterday']);
  expect(await readByOthers(xml)).toMatchObject([{ news: { title: `“It’s” <over> & 'done'`, publication: { language: 'ps' } } }, { news: { title: 'yesterday' } }]);
  expect(xml).toContain('<news:title>“It’s” &lt;over&gt; &amp; &apos;done&apos; </news:title>');
});

test('a day or a month without a story has no sitemap, however many of them there are', async () => {
  for (const name of ['2021-08.xml', '2021-07-16.xml', '1000-01-01.xml', '9999-12-31.xml', '0000-01.xml', '0000-01-01.xml', '2021-13.xml']) {
    const response = await GET(new Request(`http://localhost:3000/sitemaps/${name}`), { params: Promise.resolve({ name }) });
    expect(response.status, name).toBe(404);
  }
});
