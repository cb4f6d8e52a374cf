import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../messages/tongue';
import { faultsByGrammar } from '../testing/atom-grammar';
import { faultsOfJsonFeed } from '../testing/json-feed-schema';
import { bodyOf, site, storyClaim, wholeStory } from '../testing/whole-story';
import { feedAddress, type FeedFormat } from './feed-address';
import { storiesFeed } from './stories-feed';
import { writeFeed } from './write-feed';

const stories = [wholeStory(), wholeStory({ id: '00000000-0000-4000-8000-000000000009', address: '/2021/07/13/old', authors: [], byline: '', topics: [] })];

function written(format: FeedFormat, told = stories): string {
  const feed = storiesFeed({ scope: { kind: 'all' }, name: '', stories: told, changedAt: told[0]?.changedAt ?? null }, site, inEnglish);
  return writeFeed(feed, format, `${site.url}${feedAddress({ kind: 'all' }, format)}`);
}

const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const isAddress = (value: unknown) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);

/** Its specification is words: unlike Atom and JSON Feed it has no grammar or schema of its own to be held to. */
describe('RSS 2.0 (rssboard.org/rss-specification)', () => {
  const feed = parseRssFeed(written('rss'));
  const items = feed.items ?? [];

  test('a channel has a title, a link and a description, and says where it is', () => {
    expect(feed).toMatchObject({ title: site.name, link: `${site.url}/`, description: expect.stringMatching(/./), language: 'en' });
    expect(feed.lastBuildDate).toMatch(rfc822);
    expect(feed.atom?.links).toEqual([{ href: `${site.url}/feeds/rss.xml`, rel: 'self', type: 'application/rss+xml' }]);
  });

  test('an item has a title, a whole address, a lasting id of its own and a date that readers can parse', () => {
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(item.title).toBeTruthy();
      expect(isAddress(item.link)).toBe(true);
      expect(item.pubDate).toMatch(rfc822);
      expect(item.guid).toEqual({ value: expect.stringMatching(/^urn:uuid:/), isPermaLink: false });
    }
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(2);
  });

  test('names authors without an address for mail, which <author> would need', () => {
    expect(items[0]).toMatchObject({ dc: { creators: ['Mina Rahimi'] } });
    expect(items[0]?.authors).toBeUndefined();
  });
});

describe('Atom (RFC 4287)', () => {
  const feed = parseAtomFeed(written('atom'));
  const entries = feed.entries ?? [];

  test('a feed has an id, a title, the moment of its last change, and an author for entries that have none', () => {
    expect(feed).toMatchObject({ id: `${site.url}/feeds/atom.xml`, title: { value: site.name }, authors: [{ name: site.name }] });
    expect(feed.updated).toMatch(rfc3339);
    expect(feed.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
  });

  test('an entry has an id, a title, both moments, and one page it stands for', () => {
    for (const entry of entries) {
      expect(entry.id).toMatch(/^urn:uuid:/);
      expect(entry.title?.value).toBeTruthy();
      expect([entry.published, entry.updated]).toEqual([expect.stringMatching(rfc3339), expect.stringMatching(rfc3339)]);
      const alternates = entry.links?.filter(({ rel }) => rel === 'alternate') ?? [];
      expect(alternates.map(({ href }) => isAddress(href))).toEqual([true]);
      expect(entry.content?.type).toBe('html');
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
  });

  test('an entry changed when its labels changed, not only when its text did', () => {
    expect(entries[0]?.updated).toBe('2021-07-14T08:00:00.000Z');
  });

  test('a feed without an entry is still a feed', () => {
    expect(parseAtomFeed(written('atom', []))).toMatchObject({ id: expect.any(String), updated: expect.stringMatching(rfc3339) });
  });

  test('a feed is what the grammar of the standard allows, with entries and without', async () => {
    for (const each of [stories, []]) expect(await faultsByGrammar(written('atom', each))).toEqual([]);
  });

  test.each([
    ['a day for a moment', (text: string) => text.replace(/<updated>[^<]*/, '<updated>14 July 2021')],
    ['no id', (text: string) => text.replace(/<id>[^<]*<\/id>/, '')],
    ['two titles', (text: string) => text.replace(/<title.*?<\/title>/, (title) => title + title)],
    ['a category without its term', (text: string) => text.replace(/<category term="[^"]*"/, '<category')],
    ['an element of Atom that Atom does not know', (text: string) => text.replaceAll('summary', 'description')],
  ])('the grammar notices %s', async (_, spoil) => {
    const feed = written('atom');
    expect(spoil(feed)).not.toBe(feed);
    expect(await faultsByGrammar(spoil(feed))).not.toEqual([]);
  });
});

describe('JSON Feed 1.1 (jsonfeed.org)', () => {
  const raw = JSON.parse(written('json')) as Record<string, unknown>;
  const feed = parseJsonFeed(raw);

  test('a feed names its version, its title and where it is', () => {
    expect(raw).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: site.name, feed_url: `${site.url}/feeds/feed.json` });
    expect(raw).not.toHaveProperty('author');
  });

  test('a feed is what the schema allows, with items and without', () => {
    for (const each of [stories, []]) expect(faultsOfJsonFeed(written('json', each))).toEqual([]);
    for (const spoil of [{ version: '2' }, { title: 3 }, { items: [{ url: 'no id' }] }]) expect(faultsOfJsonFeed(JSON.stringify({ ...raw, ...spoil }))).not.toEqual([]);
  });

  test('an item has an id, its content and dates', () => {
    for (const item of feed.items ?? []) {
      expect(typeof item.id).toBe('string');
      expect(item.content_html).toBeTruthy();
      expect([item.date_published, item.date_modified]).toEqual([expect.stringMatching(rfc3339), expect.stringMatching(rfc3339)]);
      expect(isAddress(item.url)).toBe(true);
    }
    expect(feed.items?.[0]).toMatchObject({ authors: [{ name: 'Mina Rahimi', url: `${site.url}/authors/mina-rahimi` }], tags: ['World', 'Afghanistan'] });
  });
});

describe.each(['rss', 'atom', 'json'] as const)('in %s', (format) => {
  const itemOf = (told: ReturnType<typeof wholeStory>) => {
    const text = written(format, [told]);
    if (format === 'rss') return parseRssFeed(text).items?.map((item) => ({ title: item.title, summary: item.description, html: item.content?.encoded }))[0];
    if (format === 'atom') return parseAtomFeed(text).entries?.map((item) => ({ title: item.title?.value, summary: item.summary?.value, html: item.content?.value }))[0];
    return parseJsonFeed(JSON.parse(text)).items?.map((item) => ({ title: item.title, summary: item.summary, html: item.content_html }))[0];
  };

  test('a contested story says so before it says anything else', () => {
    const item = itemOf(wholeStory());
    expect(item?.summary).toBe('[Disputed. Not independently verified.] Kabul denies it.');
    expect(item?.html).toContain('<strong>Disputed. Not independently verified.</strong>');
  });

  test('a settled story does not', () => {
    const claims = [storyClaim({ verification: 'verified', contestation: 'uncontested', marked: false })];
    expect(itemOf(wholeStory({ claims }))?.summary).toBe('Kabul denies it.');
  });

  test('a story whose core claim has fallen says that first', () => {
    const item = itemOf(wholeStory({ claims: [storyClaim({ verification: 'false', disposition: 'under_review' })] }));
    expect(item?.summary).toMatch(/^Something this story rests on has changed since it was published\. \[Disputed\. False\. Under review\.\]/);
    expect(item?.html).toMatch(/^<p><strong>Something this story rests on has changed/);
  });

  test('and is distributed no further: there is its headline, the warning, its corrections and where it stands', () => {
    const held = wholeStory({ claims: [storyClaim({ verification: 'false', disposition: 'under_review' })] });
    const feed = written(format, [held]);
    for (const kept of [held.headline, 'Something this story rests on has changed', 'third busiest', 'The story stands on our page', `${site.url}${held.address}`]) expect(feed).toContain(kept);
    for (const left of ['quiet', 'The gate on Tuesday', 'Kabul denies it.', '/media/', 'CHAMAN']) expect(feed).not.toContain(left);
    for (const told of ['quiet', 'Kabul denies it.', '/media/']) expect(written(format), 'of a sound story').toContain(told);
  });

  test('a correction stands with what it corrects', () => {
    expect(itemOf(wholeStory())?.html).toContain('<strong>Correction</strong>');
    expect(itemOf(wholeStory())?.html).toContain('We wrote: third busiest · What is right: second busiest');
  });

  test('a text that is read from right to left says so', () => {
    expect(itemOf(wholeStory({ language: 'ps' }))?.html).toContain('<div lang="ps" dir="rtl">');
  });

  test('no word of a story can become markup, whatever it holds', () => {
    const hostile = wholeStory({ headline: 'A </title><script>alert(1)</script> ]]> & \u0000\u000B', document: bodyOf('</div><script>alert(2)</script> ]]>') });
    const item = itemOf(hostile);
    if (format !== 'json') expect(item?.title).toBe('A </title><script>alert(1)</script> ]]> &');
    expect(item?.html).not.toContain('<script>');
    expect(item?.html).toContain('&lt;/div&gt;&lt;script&gt;alert(2)&lt;/script&gt; ]]&gt;');
  });
});

test.each(['rss', 'atom', 'json'] as const)('a story that was taken back takes its own place in %s: why, and not a word of what it said', (format) => {
  const { id, slug, address, section, language, headline, headlinePassages, firstPublishedAt } = wholeStory();
  const at = new Date('2021-07-15T09:00:00Z');
  const note = 'The gate was never taken.';
  const correction = { id: 'f1', kind: 'retraction' as const, wrong: headline, right: note, claimId: null, at };
  const notices = [{ kind: 'retraction' as const, at, note, corrections: [correction] }];
  const retracted = { standing: 'retracted' as const, id, slug, address, section, language, headline, headlinePassages, firstPublishedAt, updatedAt: at, notices };
  const text = writeFeed(storiesFeed({ scope: { kind: 'all' }, name: '', stories: [retracted], changedAt: at }, site, inEnglish), format, `${site.url}${feedAddress({ kind: 'all' }, format)}`);
  for (const words of [`urn:uuid:${id}`, address, 'Retracted: Taliban say they hold the crossing', 'The gate was never taken.']) expect(text).toContain(words);
  expect(text).not.toMatch(/Kabul denies it\.|We wrote/);
  if (format !== 'rss') expect(text).toContain('2021-07-15T09:00:00.000Z');
});

describe('the picture of a story', () => {
  const files = ['c', 'd', 'e'].map((letter) => `${site.url}/media/${letter.repeat(64)}`);

  test.each(['rss', 'atom'] as const)('comes in %s in every form, as Media RSS has it: one group, the whole one first', (format) => {
    const text = written(format, [wholeStory()]);
    const media = format === 'rss' ? parseRssFeed(text).items?.[0]?.media : parseAtomFeed(text).entries?.[0]?.media;
    const [group] = media?.groups ?? [];
    expect(group?.description?.value).toBe('A gate between two flags');
    expect(group?.contents).toEqual([
      { url: files[0], type: 'image/webp', medium: 'image', width: 1600, height: 900 },
      { url: files[1], type: 'image/avif', medium: 'image', width: 400, height: 225, fileSize: 9_000 },
      { url: files[2], type: 'image/jpeg', medium: 'image', width: 400, height: 225, fileSize: 21_000 },
    ]);
  });

  test('comes in JSON Feed as attachments of one title, which are the same thing in different forms', () => {
    const [item] = parseJsonFeed(JSON.parse(written('json', [wholeStory()]))).items ?? [];
    expect(item?.image).toBe(files[0]);
    expect(item?.attachments?.map(({ url, title }) => [url, title])).toEqual(files.map((url) => [url, 'A gate between two flags']));
    const [picture] = wholeStory().pictures;
    const undescribed = parseJsonFeed(JSON.parse(written('json', [wholeStory({ language: 'fa', headline: 'گذرگاه', pictures: [{ ...picture!, alt: '' }] })])));
    expect(undescribed.items?.[0]?.attachments?.map(({ title }) => title)).toEqual(files.map(() => 'گذرگاه'));
  });
});

test('whatever a headline holds comes back out of every format', () => {
  const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).map((text) => `A${text.replace(/\s+/g, ' ')}z`);
  fc.assert(
    fc.property(printable, (headline) => {
      const told = [wholeStory({ headline })];
      expect(parseRssFeed(written('rss', told)).items?.[0]?.title).toBe(headline);
      expect(parseAtomFeed(written('atom', told)).entries?.[0]?.title?.value).toBe(headline);
    }),
    { numRuns: 300 },
  );
});
