import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as robots } from '@/app/robots.txt/route';
import { GET as sitemapIndex } from '@/app/sitemap.xml/route';
import { GET as sitemap } from '@/app/sitemaps/[name]/route';
import { publishedAuthor, publishedClaim, publishedSection, publishedStory, publishedTopic } from '@/newsroom/published/testing/published-world';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { GET } from './[...path]/route';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  await publishedTopic('border');
  await publishedAuthor('mina');
  const disputed = await publishedClaim({ verification: 'unverified', contestation: 'disputed' });
  const versions = [{ text: 'it' }, { text: 'it', claims: [{ id: disputed, core: true }], correction: { wrong: 'third', right: 'second' } }];
  await publishedStory({ slug: 'crossing', section: 'world', at: '2021-07-14T06:00:00Z', topics: ['border'], authors: ['mina'], versions });
});
afterAll(() => database.close());

const feed = (address: string) => GET(new Request(`http://localhost:3000${address}`), { params: Promise.resolve({ path: address.split('/').slice(2) }) });
const mapNamed = async (name: string) => sitemap(new Request('http://localhost:3000/'), { params: Promise.resolve({ name }) });

describe('the feeds', () => {
  const formats = [['rss.xml', 'application/rss+xml'], ['atom.xml', 'application/atom+xml'], ['feed.json', 'application/feed+json']] as const;

  test.each(['', '/sections/world', '/topics/border', '/authors/mina'])('/feeds%s comes in every format, and says how a contested claim is known', async (folder) => {
    for (const [file, mediaType] of formats) {
      const response = await feed(`/feeds${folder}/${file}`);
      expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
      const text = await response.text();
      expect(text).toContain(`http://localhost:3000/feeds${folder}/${file}`);
      expect(text).toContain('[Disputed. Unverified.]');
    }
  });

  test('tell what was corrected in a feed of their own', async () => {
    for (const [file] of formats) expect(await (await feed(`/feeds/corrections/${file}`)).text()).toContain('We wrote: third · What is right: second');
  });

  test('say when they last changed, to caches in front too', async () => {
    const { headers } = await feed('/feeds/rss.xml');
    expect(Date.parse(headers.get('last-modified') ?? '')).not.toBeNaN();
    expect(headers.get('cache-control')).toContain('public');
  });

  test.each(['/feeds/nothing', '/feeds/sections/nowhere/rss.xml', '/feeds/topics/nowhere/atom.xml', '/feeds/authors/nobody/feed.json'])(
    '%s is not there',
    async (address) => expect((await feed(address)).status).toBe(404),
  );

  test('lead on from where they used to stand, for good', async () => {
    const response = await feed('/feeds/all.xml');
    expect([response.status, response.headers.get('location')]).toEqual([308, '/feeds/rss.xml']);
  });
});

describe('what crawlers are told', () => {
  test('begins at robots.txt, which names the sitemaps and closes the desk', async () => {
    const text = await robots().text();
    for (const line of ['Disallow: /desk', 'Disallow: /api/', 'Disallow: /sign-in', 'Sitemap: http://localhost:3000/sitemap.xml']) {
      expect(text.split('\n')).toContain(line);
    }
  });

  test('leads from the index to every sitemap', async () => {
    const addresses = [...(await (await sitemapIndex()).text()).matchAll(/<loc>http:\/\/localhost:3000\/sitemaps\/([^<]+)<\/loc>/g)];
    expect(addresses.map(([, name]) => name)).toEqual(['pages.xml', 'news.xml', '2021-07.xml']);
    for (const [, name = ''] of addresses) expect((await mapNamed(name)).status, name).toBe(200);
    expect(await (await mapNamed('2021-07.xml')).text()).toContain('<loc>http://localhost:3000/2021/07/14/crossing</loc>');
    expect(await (await mapNamed('pages.xml')).text()).toContain('<loc>http://localhost:3000/topics/border</loc>');
  });

  test.each(['2021-13.xml', 'x.xml', '2021-07', '.xml'])('%s is no sitemap', async (name) => expect((await mapNamed(name)).status).toBe(404));
});
