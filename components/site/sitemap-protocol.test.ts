import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from './sitemap-xml';
import { offencesOf } from './testing/sitemap-protocol';
import { faultsBySchema, readByOthers, readIndexByOthers } from './testing/sitemap-schema';

const site = 'https://news.example';
const at = new Date('2021-07-14T05:00:00Z');

test('sitemaps, their index and the news are of the protocol', () => {
  const listed = [{ address: `${site}/`, changedAt: null }, { address: `${site}/2021/07/14/a?b=1&c='2'`, changedAt: at }];
  expect(offencesOf(sitemapXml(listed), 'sitemap')).toEqual([]);
  expect(offencesOf(sitemapIndexXml(listed), 'index')).toEqual([]);
  expect(offencesOf(newsSitemapXml([{ address: `${site}/a`, title: 'A', language: 'prs', publishedAt: at }], 'Courier'), 'news')).toEqual([]);
});

test('as many stories as one sitemap may hold, each at the longest address that a story has, stay within 50 MB', () => {
  const address = (n: number) => `${site}/2021/07/14/${`${n}-`.padEnd(120, 'a')}`;
  const listed = Array.from({ length: 50_000 }, (_, n) => ({ address: address(n), changedAt: at }));
  expect(offencesOf(sitemapXml(listed), 'sitemap')).toEqual([]);
});

test('whatever the paper is called and a headline holds, the news stay of the protocol', () => {
  const words = fc.string({ unit: 'binary', minLength: 1 }).map((each) => `A${each}`);
  fc.assert(
    fc.property(words, words, fc.constantFrom('en', 'ps-AF', 'prs', 'zh-TW', 'zh'), (title, paper, language) => {
      expect(offencesOf(newsSitemapXml([{ address: `${site}/a`, title, language, publishedAt: at }], paper), 'news')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('what is not of the protocol is noticed', () => {
  const sitemap = (address: string, lastmod = '2021-07-14') => {
    const plain = sitemapXml([{ address, changedAt: at }]);
    return plain.replace(at.toISOString(), lastmod);
  };
  expect(offencesOf(sitemap(`${site}/a`), 'sitemap')).toEqual([]);
  const wrong: [string, 'sitemap' | 'news'][] = [
    [sitemap('/a'), 'sitemap'],
    [sitemap(`${site}/${'a'.repeat(2_048)}`), 'sitemap'],
    [sitemap(`${site}/a`, '14 July 2021'), 'sitemap'],
    [sitemap(`${site}/a`, '2021-07-14T05:00'), 'sitemap'],
    [sitemap(`${site}/a`, '2021-13-14'), 'sitemap'],
    [sitemap(`${site}/a`).replace('<loc>', '<lastmod>2021-07-14</lastmod><loc>'), 'sitemap'],
    [sitemap(`${site}/a&b`).replace('&amp;', '&'), 'sitemap'],
    [sitemapXml([1, 2].map(() => ({ address: `${site}/a`, changedAt: null }))), 'sitemap'],
    [sitemapXml(Array.from({ length: 50_001 }, (_, n) => ({ address: `${site}/${n}`, changedAt: null }))), 'sitemap'],
    [newsSitemapXml([{ address: `${site}/a`, title: '', language: 'en', publishedAt: at }], 'Courier'), 'news'],
    [newsSitemapXml([{ address: `${site}/a`, title: 'A', language: 'en', publishedAt: at }], ''), 'news'],
  ];
  for (const [xml, kind] of wrong) expect(offencesOf(xml, kind), xml.slice(0, 300)).not.toEqual([]);
});

test('so does the schema of sitemaps.org, and a program of others', async () => {
  const sitemap = sitemapXml([{ address: `${site}/a`, changedAt: at }]);
  const news = newsSitemapXml([{ address: `${site}/a`, title: 'A', language: 'en', publishedAt: at }], 'Courier');
  expect(await faultsBySchema(sitemap)).toEqual([]);
  expect(await faultsBySchema(sitemap.replace(at.toISOString(), '14 July 2021'))).not.toEqual([]);
  expect(await readByOthers(news)).toMatchObject([{ news: { publication: { name: 'Courier' } } }]);
  await expect(readByOthers(news.replaceAll('news:title', 'news:headline'))).rejects.toThrow();
  const index = sitemapIndexXml([{ address: `${site}/sitemaps/2021-07.xml`, changedAt: at }, { address: `${site}/sitemaps/news.xml`, changedAt: null }]);
  expect(await readIndexByOthers(index)).toMatchObject([{ url: `${site}/sitemaps/2021-07.xml`, lastmod: at.toISOString() }, { url: `${site}/sitemaps/news.xml` }]);
  await expect(readIndexByOthers(index.replaceAll('lastmod', 'lastmodified'))).rejects.toThrow();
});
