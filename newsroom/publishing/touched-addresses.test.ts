import { expect, test } from 'vitest';
import { touchedByName, touchedByStory } from './touched-addresses';

const crossing = {
  slug: 'taliban-claim-key-crossing',
  day: new Date('2021-07-14T00:00:00Z'),
  sectionSlug: 'world',
  topicSlugs: ['border'],
  authorSlugs: ['mina-karimi'],
  claimIds: ['0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11'],
  translations: ['/2021/07/14/taliban-claim-key-crossing-dari'],
  neighbouringDays: [new Date('2021-07-12T00:00:00Z')],
};

test('A story changes its own page first, then every list, claim, feed and sitemap that shows it, and its translations', () => {
  const touched = touchedByStory(crossing);
  expect(touched[0]).toBe('/2021/07/14/taliban-claim-key-crossing');
  expect(touched[1]).toBe('/');
  expect(touched).toEqual(expect.arrayContaining([
    '/sections/world', '/topics/border', '/authors/mina-karimi', '/2021/07/14', '/2021/07/12', '/2021/07', '/archive', '/corrections',
    '/claims/0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11', '/2021/07/14/taliban-claim-key-crossing-dari',
    '/2021/07/14/taliban-claim-key-crossing/ninjs.json', '/2021/07/14/taliban-claim-key-crossing-dari/ninjs.json',
    '/feeds/rss.xml', '/feeds/sections/world/atom.xml', '/feeds/topics/border/feed.json', '/feeds/authors/mina-karimi/rss.xml',
    '/feeds/corrections/rss.xml', '/sitemap.xml', '/sitemaps/news.xml', '/sitemaps/2021-07.xml', '/sitemaps/2021-07-14.xml',
  ]));
  expect(new Set(touched).size).toBe(touched.length);
});

test('A story leaves the lists of other sections, topics and authors alone', () => {
  expect(touchedByStory(crossing).filter((address) => /sections|topics|authors/.test(address))).toHaveLength(3 * (1 + 3));
});

test('A name changes its list, the stories that bear it, and every feed that tells of one of them', () => {
  const touched = touchedByName('/topics/border', [crossing]);
  expect(touched.slice(0, 3)).toEqual([
    '/topics/border', '/2021/07/14/taliban-claim-key-crossing', '/2021/07/14/taliban-claim-key-crossing/ninjs.json',
  ]);
  expect(touched.slice(3).filter((address) => address.endsWith('rss.xml'))).toEqual([
    '/feeds/rss.xml', '/feeds/topics/border/rss.xml', '/feeds/sections/world/rss.xml', '/feeds/authors/mina-karimi/rss.xml',
  ]);
});
