import { describe, expect, test } from 'vitest';
import { feedAddress, feedHome, formerFeedAddress, parseFeedAddress, type FeedSubject } from './feed-address';

const subjects: FeedSubject[] = [
  { kind: 'all' },
  { kind: 'corrections' },
  { kind: 'section', slug: 'world' },
  { kind: 'topic', slug: 'spin-boldak' },
  { kind: 'author', slug: 'mina-rahimi' },
];

describe('the address of a feed', () => {
  test('reads as what it is', () => {
    expect(subjects.map((subject) => feedAddress(subject, 'atom'))).toEqual([
      '/feeds/atom.xml',
      '/feeds/corrections/atom.xml',
      '/feeds/sections/world/atom.xml',
      '/feeds/topics/spin-boldak/atom.xml',
      '/feeds/authors/mina-rahimi/atom.xml',
    ]);
    expect(feedAddress({ kind: 'all' }, 'json')).toBe('/feeds/feed.json');
    expect(subjects.map(feedHome)).toEqual(['/', '/corrections', '/sections/world', '/topics/spin-boldak', '/authors/mina-rahimi']);
  });

  test.each(subjects)('leads back to the same feed: $kind $slug', (subject) => {
    for (const format of ['rss', 'atom', 'json'] as const) {
      expect(parseFeedAddress(feedAddress(subject, format).split('/').slice(2))).toEqual({ subject, format });
    }
  });

  test.each([['nothing.xml'], ['sections', 'rss.xml'], ['sections', '../world', 'rss.xml'], ['claims', 'world', 'rss.xml'], ['sections', 'World', 'rss.xml'], []])(
    '%s %s %s is none',
    (...parts) => expect(parseFeedAddress(parts)).toBeNull(),
  );
});

describe('an address that feeds used to have', () => {
  test.each([
    ['all.xml', '/feeds/rss.xml'],
    ['corrections.xml', '/feeds/corrections/rss.xml'],
    ['world.xml', '/feeds/sections/world/rss.xml'],
  ])('%s leads to %s', (former, present) => expect(formerFeedAddress([former])).toBe(present));

  test.each(['//evil.example.xml', 'World.xml', 'world'])('%s leads nowhere', (name) => expect(formerFeedAddress([name])).toBeNull());
});
