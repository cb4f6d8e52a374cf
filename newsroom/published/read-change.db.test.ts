import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { body, bold, dateline, doc, headline, p, standfirst } from '@/editor/testing/build';
import type { Prisma } from '@/prisma/generated/client';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { compareVersions } from './compare-versions';
import { readChange, type StoryChange } from './read-change';
import { readStory } from './read-story';
import { publishedSection, publishedStory } from './testing/published-world';

let database: TestDatabase;
const day = new Date('2021-07-14T00:00:00Z');

function version(title: string, ...paragraphs: Parameters<typeof p>[0][]) {
  const document = doc(headline(title), standfirst('Kabul denies it.'), dateline('Quetta'), body(...paragraphs.map((words) => p(words))));
  return document as unknown as Prisma.InputJsonObject;
}

const versions = [
  { text: 'as it was', document: version('They hold the post', 'It is the third busiest crossing.', 'Traders wait.') },
  { text: 'The rank of the crossing.', document: version('They hold the post', 'It is the second busiest crossing.', 'Traders wait.'), correction: { wrong: 'third', right: 'second' } },
  { text: 'Kabul concedes.', document: version('Kabul concedes the post', 'It is the second busiest crossing.', 'Traders wait.', 'The gate is open again.') },
  { text: 'Only the claims.', document: version('Kabul concedes the post', 'It is the second busiest crossing.', bold('Traders wait.'), 'The gate is open again.') },
];

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  await publishedStory({ slug: 'crossing', section: 'world', versions });
  await publishedStory({ slug: 'cure', section: 'world', standing: 'retracted', versions: versions.slice(0, 2) });
  await publishedStory({ slug: 'forbidden', section: 'world', standing: 'taken_down', versions: versions.slice(0, 2) });
});

afterAll(() => database.close());

async function changed(number: number): Promise<StoryChange> {
  const change = await readChange({ day, slug: 'crossing' }, number);
  if (change?.standing !== 'live') throw new Error('The story is live.');
  return change;
}

describe('what a version of a story changed', () => {
  test('is told word by word, with its note and its correction, and leaves out what stayed', async () => {
    const change = await changed(2);
    expect(change).toMatchObject({ kind: 'correction', note: 'The rank of the crossing.', latest: 4, corrections: [{ wrong: 'third', right: 'second' }] });
    expect(change.passages).toEqual([
      {
        part: 'paragraph', status: 'changed',
        runs: [
          { kind: 'same', text: 'It is the ' }, { kind: 'removed', text: 'third' }, { kind: 'added', text: 'second' },
          { kind: 'same', text: ' busiest crossing.' },
        ],
      },
    ]);
  });

  test('is compared with the version just before it, the headline first', async () => {
    expect((await changed(3)).passages.map(({ part, status }) => [part, status])).toEqual([['headline', 'changed'], ['paragraph', 'added']]);
  });

  test('says so when not a word differs', async () => {
    expect((await changed(4)).passages).toMatchObject([{ part: 'paragraph', status: 'restyled' }]);
  });

  test('tells of another byline', () => {
    const document = version('They hold the post', 'Traders wait.');
    expect(compareVersions({ byline: '', document }, { byline: 'Mina Rahimi', document })).toEqual([
      { part: 'byline', status: 'changed', runs: [{ kind: 'added', text: 'Mina Rahimi' }] },
    ]);
  });

  test.each([0, 1, 5, -1])('there is none for version %i', async (number) => {
    expect(await readChange({ day, slug: 'crossing' }, number)).toBeNull();
  });

  test('is not shown of a story that was taken back: its words are no longer published', async () => {
    expect(await readChange({ day, slug: 'cure' }, 2)).toEqual({ standing: 'retracted', address: '/2021/07/14/cure' });
    expect(await readChange({ day, slug: 'forbidden' }, 2)).toEqual({ standing: 'taken_down' });
  });

  test('is led to from the story, newest first', async () => {
    const story = await readStory({ day, slug: 'crossing' });
    expect(story).toMatchObject({
      versions: [{ version: 4, kind: 'update' }, { version: 3 }, { version: 2, kind: 'correction', note: 'The rank of the crossing.' }, { version: 1, kind: 'first' }],
    });
  });
});
