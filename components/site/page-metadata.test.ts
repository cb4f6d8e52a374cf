import { describe, expect, test } from 'vitest';
import { inEnglish } from './messages/tongue';
import { pageMetadata, retractedMetadata, storyMetadata } from './page-metadata';
import { site, storyClaim, wholeStory } from './testing/whole-story';

const newsroom = site.name;
const told = (more: Parameters<typeof wholeStory>[0] = {}) => {
  const story = wholeStory(more);
  return storyMetadata(story, story, site, inEnglish);
};

describe('the head of a page', () => {
  const head = pageMetadata({
    newsroom, tongue: inEnglish, title: 'World', address: '/sections/world', feeds: { subject: { kind: 'section', slug: 'world' }, title: 'World' },
  });

  test('names its one address, its own feeds first and then those of the whole paper', () => {
    expect(head.alternates?.canonical).toBe('/sections/world');
    expect(head.alternates?.types).toMatchObject({
      'application/rss+xml': [{ url: '/feeds/sections/world/rss.xml', title: 'The Harwick Courier: World (RSS)' }, { url: '/feeds/rss.xml', title: 'The Harwick Courier (RSS)' }],
      'application/atom+xml': [{ url: '/feeds/sections/world/atom.xml' }, { url: '/feeds/atom.xml' }],
      'application/feed+json': [{ url: '/feeds/sections/world/feed.json' }, { url: '/feeds/feed.json' }],
    });
  });

  test('says what a link to it shows elsewhere', () => {
    expect(head.openGraph).toMatchObject({ type: 'website', siteName: newsroom, title: 'World', url: '/sections/world' });
    expect(head.twitter).toMatchObject({ card: 'summary', title: 'World' });
    expect(pageMetadata({ newsroom, tongue: inEnglish, address: '/' }).openGraph).toMatchObject({ title: newsroom });
  });
});

test('every language of a story names them all alike, itself and the one for everybody else among them', () => {
  const story = wholeStory();
  const [pashto] = story.translations;
  const inPashto = wholeStory({ ...pashto!, translations: [{ ...story, language: 'en' }] });
  const languages = { 'en': story.address, 'ps': pashto!.address, 'x-default': story.address };
  for (const each of [story, inPashto]) expect(storyMetadata(each, each, site, inEnglish).alternates?.languages).toEqual(languages);
  expect(told({ translations: [] }).alternates).not.toHaveProperty('languages');
});

describe('a link to a story, shown elsewhere', () => {
  test('says that its claim is contested before it repeats it', () => {
    const words = '[Disputed. Not independently verified.] Kabul denies it.';
    expect(told().description).toBe(words);
    expect(told().openGraph).toMatchObject({ type: 'article', description: words });
    expect(told().twitter).toMatchObject({ card: 'summary_large_image', description: words });
  });

  test('says that its core claim has fallen', () => {
    const { twitter } = told({ claims: [storyClaim({ verification: 'false', contestation: 'uncontested' })] });
    expect(twitter).toMatchObject({ description: expect.stringMatching(/has changed since it was published\. \[False\.\]/) });
  });

  test('shows its card, at an address of its own for every headline, version and label', () => {
    const card = (more: Parameters<typeof wholeStory>[0]) => (told(more).openGraph?.images as { url: string }[] | undefined)?.[0]?.url;
    const same = card({});
    expect(same).toMatch(/^\/cards\/[0-9a-f-]{36}-\d+-[0-9a-f]{10}\.png$/);
    expect(card({})).toBe(same);
    expect(card({ headline: 'Another headline' })).not.toBe(same);
    expect(card({ claims: [storyClaim({ verification: 'verified' })] })).not.toBe(same);
  });

  test('shows its first picture where we have no face for its script, and nothing when it has none', () => {
    expect(told({ headline: '국경' }).openGraph?.images).toMatchObject([{ url: expect.stringMatching(/^\/media\//) }]);
    expect(told({ headline: '국경', leadPicture: null }).openGraph?.images).toEqual([]);
    expect(told({ headline: '국경', leadPicture: null }).twitter).not.toHaveProperty('images');
  });

  test('leads to the translations, the feeds and the export', () => {
    expect(told().alternates).toMatchObject({
      canonical: '/2021/07/14/crossing',
      languages: { ps: '/2021/07/14/darwaza', en: '/2021/07/14/crossing' },
      types: { 'application/json': [{ url: '/2021/07/14/crossing/ninjs.json', title: 'IPTC ninjs' }] },
    });
    expect(told().openGraph).toMatchObject({ locale: 'en_GB', alternateLocale: ['ps_AF'], authors: ['https://news.example/authors/mina-rahimi'] });
  });
});

test('a link to a retracted story says that it is retracted, and no search engine keeps it', () => {
  const { id, address, section, language, headline, headlinePassages, firstPublishedAt, updatedAt, notices } = wholeStory();
  const head = retractedMetadata({ standing: 'retracted', id, address, section, language, headline, headlinePassages, firstPublishedAt, updatedAt, notices }, newsroom, inEnglish);
  expect(head).toMatchObject({ robots: { index: false }, alternates: { canonical: address }, openGraph: { title: 'Retracted: Taliban say they hold the crossing' } });
});
