import { describe, expect, test } from 'vitest';
import type { Notice } from '@/newsroom/published/story-notices';
import type { WholeStory } from '@/newsroom/published/whole-story';
import { inEnglish } from './messages/tongue';
import { newsArticle } from './news-article';
import { retractedArticle } from './retracted-article';
import { breadcrumbs, scriptJson, webSite } from './structured-data';
import { vocabularyFaults } from './testing/vocabulary';
import { site, storyClaim, wholeStory } from './testing/whole-story';

test('no word of a story can end the script element that describes it', () => {
  const headline = '</script><script>alert(1)</script><!--';
  const json = scriptJson({ headline });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ headline });
});

/** As a program gets it. */
function described(more: Partial<WholeStory> = {}) {
  const story = wholeStory(more);
  return JSON.parse(scriptJson(newsArticle(story, story, site, inEnglish))) as { '@type': string } & Record<string, unknown>;
}

/** The same story after it was taken back. */
function retracted() {
  const { id, address, section, language, headline, headlinePassages, firstPublishedAt, updatedAt, notices } = wholeStory();
  const taken: Notice = { kind: 'retraction', at: new Date('2021-07-15T09:00:00Z'), note: 'It was not so.', corrections: [] };
  const story = { standing: 'retracted' as const, id, address, section, language, headline, headlinePassages, firstPublishedAt, updatedAt, notices: [taken, ...notices] };
  return JSON.parse(scriptJson(retractedArticle(story, site, inEnglish))) as { '@type': string } & Record<string, unknown>;
}

describe('in the words of schema.org', () => {
  const bare = { claims: [], notices: [], topics: [], authors: [], translations: [], place: null, byline: '', dateline: '', standfirst: '', leadPicture: null };

  const right: [what: string, data: { '@type': string }][] = [
    ['a story with everything', described()],
    ['a story with nothing beside its text', described(bare)],
    ['a story whose byline is only words', described({ authors: [] })],
    ['a translation', described({ firstPublishedAt: new Date('2021-07-15T00:00:00Z') })],
    ['a story that was taken back', retracted()],
    ['the site', webSite(site, '/search')],
    ['the way to a page', breadcrumbs([{ name: 'World', path: '/sections/world' }], site)],
  ];
  const wrong: [what: string, data: { '@type': string; [property: string]: unknown }][] = [
    ['a property that no article has', { ...described(), mood: 'calm' }],
    ['a value that is none of its property', { ...described(), correction: { '@type': 'Person', name: 'Mina' } }],
    ['a property of another type, deep inside', { ...described(), publisher: { '@type': 'NewsMediaOrganization', dateline: 'KABUL' } }],
    ['a type that there is not', { ...described(), about: { '@type': 'Topic', name: 'Borders' } }],
  ];
  const faults = vocabularyFaults([...right, ...wrong].map(([, data]) => data));

  test.each(right.map(([what], place) => [what, faults[place]]))('%s is said correctly', (_, found) => {
    expect(found).toEqual([]);
  });

  test.each(wrong.map(([what], place) => [what, faults[right.length + place]]))('%s would be noticed', (_, found) => {
    expect(found).not.toEqual([]);
  });
});

describe('a story', () => {
  test('says how we know, what can be looked at, and what was wrong', () => {
    expect(described()).toMatchObject({
      '@type': 'ReportageNewsArticle',
      dateline: 'CHAMAN, Pakistan',
      description: '[Disputed. Not independently verified.] Kabul denies it.',
      backstory: 'We rang both sides of the border.',
      citation: [{ '@type': 'CreativeWork', name: 'A statement', url: 'https://example.org/statement' }],
      correction: [{ '@type': 'CorrectionComment', text: 'We wrote: third busiest · What is right: second busiest', datePublished: '2021-07-14T07:00:00.000Z' }],
    });
  });

  test('says who published it and where that newspaper says how it works', () => {
    expect(described().publisher).toMatchObject({
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: 'https://news.example/how-we-work#corrections',
      unnamedSourcesPolicy: 'https://news.example/how-we-work#unnamed-sources',
      verificationFactCheckingPolicy: 'https://news.example/how-we-work#labels',
      ethicsPolicy: 'https://news.example/how-we-work#ethics',
    });
  });

  test('says who signs it, what it is about, where it happened and how long it is', () => {
    expect(described()).toMatchObject({
      author: [{ '@type': 'Person', name: 'Mina Rahimi', url: 'https://news.example/authors/mina-rahimi', jobTitle: 'Correspondent, Quetta' }],
      about: [{ '@type': 'Thing', name: 'Afghanistan' }],
      contentLocation: { '@type': 'Place', name: 'Chaman', geo: { latitude: 30.92, longitude: 66.45 } },
      wordCount: 4,
      isAccessibleForFree: true,
    });
  });

  test('that nobody signs is the newspaper’s', () => {
    expect(described({ authors: [], byline: '' }).author).toMatchObject([{ '@type': 'NewsMediaOrganization', name: site.name }]);
  });

  test('knows its translations, and a translation its original', () => {
    expect(described().workTranslation).toMatchObject([{ inLanguage: 'ps', url: 'https://news.example/2021/07/14/darwaza' }]);
    const later = described({ firstPublishedAt: new Date('2021-07-15T00:00:00Z') });
    expect(later).toMatchObject({ translationOfWork: { inLanguage: 'ps' } });
    expect(later).not.toHaveProperty('workTranslation');
  });

  test('is no fact check, whatever became of its claims', () => {
    expect(JSON.stringify(described({ claims: [storyClaim({ verification: 'false' })] }))).not.toContain('ClaimReview');
  });

  test('cites nothing twice, and nothing that readers cannot follow', () => {
    const evidence = [
      { kind: 'link', title: 'A statement', description: '', url: 'https://example.org/statement' },
      { kind: 'document', title: 'A letter', description: '', url: null },
      { kind: 'link', title: 'A trap', description: '', url: 'java\tscript:alert(1)' },
    ] as const;
    const claims = [storyClaim({ evidence: [...evidence] }), storyClaim({ id: 'other', evidence: [...evidence] })];
    expect(described({ claims }).citation).toHaveLength(1);
  });
});

test('a story that was taken back says so, with the notice and every correction before it, and nothing of its text', () => {
  expect(retracted()).toMatchObject({
    '@type': 'NewsArticle',
    creativeWorkStatus: 'Retracted',
    url: 'https://news.example/2021/07/14/crossing',
    correction: [
      { '@type': 'CorrectionComment', name: 'Retraction', text: 'It was not so.', datePublished: '2021-07-15T09:00:00.000Z' },
      { '@type': 'CorrectionComment', text: 'We wrote: third busiest · What is right: second busiest' },
    ],
  });
  expect(JSON.stringify(retracted())).not.toMatch(/quiet|rang both sides/);
});
