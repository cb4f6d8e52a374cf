import { expect, test } from 'vitest';
import { many, touchedByMany, touchedByName, touchedByStory } from './touched-addresses';

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
    '/api/v1/published',
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

/** The story again and again, more often than can be named place by place. */
const tooMany = Array.from({ length: many + 1 }, (_, n) => ({ ...crossing, slug: `crossing-${n}`, sectionSlug: n % 2 ? 'world' : 'politics' }));

test('Where very many stories change at once, the first of them and where most readers are come before the rest, and then everything', () => {
  const touched = touchedByMany(tooMany);
  expect(touched.slice(0, 5)).toEqual(['/2021/07/14/crossing-0', '/', '/sections/politics', '/sections/world', '/feeds/rss.xml']);
  expect(touched.indexOf('/2021/07/14/crossing-1')).toBeGreaterThan(touched.indexOf('/feeds/sections/world/feed.json'));
  expect(touched).toContain(`/2021/07/14/crossing-${many}`);
  expect(touched.at(-1)).toBe('*');
});

test('A name that very many stories bear changes its list, the feeds, and everything, without naming each', () => {
  const touched = touchedByName('/topics/border', tooMany);
  expect([touched[0], touched.at(-1)]).toEqual(['/topics/border', '*']);
  expect(touched).toEqual(expect.arrayContaining(['/feeds/rss.xml', '/feeds/sections/politics/atom.xml']));
  expect(touched.length).toBeLessThan(30);
});
