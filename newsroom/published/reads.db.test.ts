import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { readClaim } from './read-claim';
import { readCorrections } from './read-corrections';
import { readFeed } from './read-feed';
import { readFrontPage } from './read-front-page';
import { readPicture } from './read-picture';
import { readSection } from './read-section';
import { readSitemap, readSitemapNames } from './read-sitemap';
import { readStory } from './read-story';
import { publishedClaim, publishedSection, publishedStory } from './testing/published-world';

let database: TestDatabase;
const day = new Date('2021-07-14T00:00:00Z');
const claims: Record<string, string> = {};

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  await publishedSection('archive');
  claims.crossing = await publishedClaim({ verification: 'not_independently_verified', contestation: 'disputed' });
  claims.settled = await publishedClaim();
  claims.hidden = await publishedClaim();
  claims.dropped = await publishedClaim();
  const [crossing, settled, hidden, dropped] = [claims.crossing, claims.settled, claims.hidden, claims.dropped];
  await publishedStory({
    slug: 'crossing',
    section: 'world',
    versions: [
      { text: 'as first told', claims: [{ id: dropped }] },
      { text: 'as told now', claims: [{ id: settled }, { id: crossing, core: true }, { id: crossing }], correction: { wrong: 'third', right: 'second' } },
    ],
  });
  await publishedStory({ slug: 'cure', section: 'world', standing: 'retracted', versions: [{ text: 'invented' }, { text: 'why' }] });
  await publishedStory({
    slug: 'forbidden', section: 'world', standing: 'taken_down',
    versions: [{ text: 'unlawful' }, { text: 'unlawful', claims: [{ id: hidden }], correction: { wrong: 'unlawful', right: 'unlawful' } }],
  });
  for (let number = 0; number < 50; number += 1) {
    // Pairs in the same instant, one of which each page's end cuts in two: the id must decide.
    const at = `2020-01-${String(1 + Math.floor((number + 1) / 2)).padStart(2, '0')}T06:00:00Z`;
    await publishedStory({ slug: `old-${number}`, section: 'archive', at });
  }
});

afterAll(() => database.close());

describe('a story at its address', () => {
  test('is its current version, and nothing of the versions before', async () => {
    const story = await readStory({ day, slug: 'crossing' });
    expect(story).toMatchObject({ standing: 'live', version: 2, document: { text: 'as told now' } });
    // What each version changed is public too; its text stands on a page of its own.
    expect(JSON.stringify({ ...story, versions: [] })).not.toContain('as first told');
  });

  test('lists each claim once, in the order of the text, with every place where it stands', async () => {
    const story = await readStory({ day, slug: 'crossing' });
    if (story?.standing !== 'live') throw new Error('The story is live.');
    expect(story.claims.map(({ id, core, marked, markIds }) => [id, core, marked, markIds.length])).toEqual([
      [claims.settled, false, false, 1],
      [claims.crossing, true, true, 2],
    ]);
  });

  test('says what was corrected', async () => {
    const story = await readStory({ day, slug: 'crossing' });
    expect(story).toMatchObject({ notices: [{ kind: 'correction', corrections: [{ wrong: 'third', right: 'second' }] }] });
  });

  test('is found under its own day only', async () => {
    expect(await readStory({ day: new Date('2021-07-15T00:00:00Z'), slug: 'crossing' })).toBeNull();
  });

  test('keeps its notices and loses its text when it is retracted', async () => {
    const story = await readStory({ day, slug: 'cure' });
    expect(story).toMatchObject({ standing: 'retracted', notices: [{ note: 'why' }] });
    expect(JSON.stringify(story)).not.toContain('invented');
  });

  test('says that it was taken down, and not a word more', async () => {
    expect(await readStory({ day, slug: 'forbidden' })).toEqual({ standing: 'taken_down' });
  });
});

describe('what was retracted or taken down', () => {
  test('is on no front, in no section and no sitemap', async () => {
    const shown = JSON.stringify([await readFrontPage(), await readSection('world'), await readSitemap('2021-07')]);
    expect(shown).toContain('crossing');
    expect(shown).not.toMatch(/cure|forbidden/);
  });

  test('stands in the feeds as taken back, without its text; and not at all when it was taken down', async () => {
    const { stories = [] } = (await readFeed({ kind: 'all' })) ?? {};
    expect(stories.map(({ standing }) => standing)).toEqual(expect.arrayContaining(['live', 'retracted']));
    expect(JSON.stringify(stories)).not.toMatch(/invented|forbidden/);
  });

  test('takes its corrections and its claims along when it is taken down', async () => {
    expect(JSON.stringify(await readCorrections())).not.toContain('unlawful');
    expect(await readClaim(claims.hidden ?? '')).toBeNull();
  });
});

describe('a claim on a page of its own', () => {
  test('names the live stories that rest on it now', async () => {
    expect((await readClaim(claims.crossing ?? ''))?.stories.map(({ headline }) => headline)).toEqual(['crossing']);
    expect((await readClaim(claims.dropped ?? ''))?.stories).toEqual([]);
  });

  test.each(['', 'x', '00000000-0000-4000-8000-000000000000'])('is not there under “%s”', async (id) => {
    expect(await readClaim(id)).toBeNull();
  });
});

describe('lists', () => {
  test('carry the labels of contested core claims', async () => {
    const front = await readFrontPage();
    expect(front.lead?.contested).toMatchObject([{ verification: 'not_independently_verified', contestation: 'disputed' }]);
  });

  test('carry what a story’s readers are warned of, also where only another language of it states it', async () => {
    const withdrawn = await publishedClaim({ disposition: 'under_review' });
    const same = { section: 'shaken', more: { translationGroup: randomUUID() } };
    await publishedSection('shaken');
    await publishedStory({ ...same, slug: 'stated', versions: [{ text: 'stated', claims: [{ id: withdrawn, core: true }] }] });
    await publishedStory({ ...same, slug: 'translated', more: { ...same.more, language: 'ps' } });
    await publishedStory({ slug: 'aside', section: 'shaken', versions: [{ text: 'aside', claims: [{ id: withdrawn }] }] });
    const { stories = [] } = (await readSection('shaken')) ?? {};
    expect(Object.fromEntries(stories.map(({ headline, shaken }) => [headline, shaken.map(({ disposition }) => disposition)]))).toEqual({
      stated: ['under_review'], translated: ['under_review'], aside: [],
    });
  });

  test('lead through a whole section without losing or repeating a story', async () => {
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await readSection('archive', before);
      seen.push(...(page?.stories ?? []).map(({ headline }) => headline));
      before = page?.older?.split('/before/')[1];
    } while (before);
    expect(new Set(seen).size).toBe(50);
    expect(seen).toHaveLength(50);
  });

  test('have a sitemap for each month', async () => {
    expect((await readSitemapNames()).map(({ name }) => name)).toEqual(['2021-07', '2020-01']);
    expect(await readSitemap('2020-01')).toHaveLength(50);
    expect(await readSitemap('2020-01-02')).toHaveLength(2);
    for (const name of ['2020-13', '2020-02-30', '2020', 'pages']) expect(await readSitemap(name), name).toBeNull();
  });

  test('of a section that does not exist are not there', async () => {
    expect(await readSection('nowhere')).toBeNull();
    expect(await readFeed({ kind: 'section', slug: 'nowhere' })).toBeNull();
  });
});

test('a file that no publication shows is not a picture', async () => {
  expect(await readPicture('b'.repeat(64))).toBeNull();
  expect(await readPicture('../../etc/passwd')).toBeNull();
});
