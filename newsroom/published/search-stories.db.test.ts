import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { searchConfigurations } from './search-configuration';
import { readSearchQuestion } from './search-question';
import { type SearchPage, searchStories } from './search-stories';
import { publishedAuthor, publishedClaim, publishedSection, publishedTopic } from './testing/published-world';
import { searchableStory } from './testing/searchable-story';

let database: TestDatabase;
const zone = 'Asia/Kabul';

beforeAll(async () => {
  database = await openTestDatabase();
  await Promise.all([publishedSection('world'), publishedSection('trade'), publishedTopic('border'), publishedAuthor('mina')]);
  const denial = await publishedClaim({ statement: 'Officials repulsed an ambush' });
  await searchableStory('hold', {
    headline: 'Taliban “hold” crossing—officials deny it', standfirst: 'Traders are waiting at Chaman.',
    body: ['The fighters were running the customs post, two witnesses said.', 'A caption of 1,400 lorries.'], claims: [denial],
  }, { at: '2021-07-14T06:00:00Z', topics: ['border'], authors: ['mina'] });
  await searchableStory('market', { headline: 'Market reopens', body: ['Fruit from the crossing is cheap again.'] }, { at: '2021-07-16T06:00:00Z', section: 'trade' });
  await searchableStory('late', { headline: 'Night at the gate', body: ['Nobody slept.'] }, { at: '2021-07-14T19:45:00Z' });
  await searchableStory('german', { headline: 'Die Übergänge', body: ['Häuser an der Grenze brannten.'], language: 'de' });
  await searchableStory('french', { headline: 'Les frontières', body: ['Les négociations continuaient.'], language: 'fr-FR' });
  await searchableStory('arabic', { headline: 'المعابر', body: ['سيطر المقاتلون على الطريق في ٢٤ ساعة، قال مسؤول.'], language: 'ar' });
  await searchableStory('pashto', { headline: 'د سپين بولدک لاره', body: ['چارواکي وايي ۲۴۰ لارۍ «ولاړې» دي.'], language: 'ps' });
  await searchableStory('dari', { headline: 'گذرگاه', body: ['کودکان در راهِ مرزی می‌مانند.'], language: 'prs' });
});

afterAll(() => database.close());

const ask = (words: string, more: Record<string, unknown> = {}) => readSearchQuestion({ q: words, ...more });
const search = (words: string, more?: Record<string, unknown>) => searchStories(ask(words, more), zone);
const slugs = async (words: string, more?: Record<string, unknown>) =>
  (await search(words, more)).results.map(({ story }) => story.address.split('/').at(-1)).sort();
const found = async (words: string) => (await search(words)).results.map(({ extract }) => extract.filter((run) => run.found).map(({ text }) => text));

describe('A story is found by', () => {
  test.each([
    ['a word of its headline, whatever stands around it', 'hold', ['hold']],
    ['a word beside a dash', 'officials', ['hold']],
    ['a word of its standfirst', 'chaman', ['hold']],
    ['another form of a word of its text', 'fighter run', ['hold']],
    ['a word of what its claims say', 'ambushes', ['hold']],
    ['a figure', '1,400', ['hold']],
    ['all its words together', 'crossing officials', ['hold']],
    ['a word that others hold too', 'crossings', ['hold', 'market']],
    ['one word or another', 'lorries or fruit', ['hold', 'market']],
    ['words side by side in quotation marks', '“customs post”', ['hold']],
    ['a word in capitals', 'MARKET', ['market']],
  ])('%s', async (_, words, expected) => {
    expect(await slugs(words)).toEqual(expected);
  });

  test.each([
    ['German', 'haus brennen', []],
    ['German', 'Häusern', ['german']],
    ['German in capitals', 'ÜBERGÄNGE', ['german']],
    ['French', 'négociation', ['french']],
    ['Arabic, without the article', 'معبر مقاتل', []],
    ['Arabic', 'مقاتلون', ['arabic']],
    ['Arabic in Persian letters and figures', 'طریق ۲۴', ['arabic']],
    ['Pashto in the letters and figures of Arabic', 'سپین ٢٤٠', ['pashto']],
    ['Pashto in quotation marks of its own', 'ولاړې', ['pashto']],
    ['Dari without the signs of vowels', 'راه كودكان', ['dari']],
    ['Dari typed in two words', 'می مانند', ['dari']],
  ])('words of %s: %s', async (_, words, expected) => {
    expect(await slugs(words)).toEqual(expected);
  });

  test('nothing that only one of its languages would leave out', async () => {
    expect(await slugs('the')).toEqual([]);
    expect(await slugs('crossing zeppelin')).toEqual([]);
    expect(await slugs('"post customs"')).toEqual([]);
  });
});

describe('The extract', () => {
  test('marks what was found, in the writing of the story', async () => {
    expect(await found('runs witness')).toEqual([['running', 'witnesses']]);
    expect(await found('سپين 240')).toEqual([['۲۴۰']]);
    expect(await found('راه')).toEqual([['راهِ']]);
    expect(await found('ساعة ٢٤')).toEqual([['٢٤', 'ساعة']]);
  });

  test('marks a word of the text though another stands in the headline only', async () => {
    expect(await found('ambush waiting')).toEqual([['waiting']]);
  });

  test('is the standfirst when the words stand elsewhere', async () => {
    expect((await search('ambush')).results[0]?.extract).toEqual([{ text: 'Traders are waiting at Chaman.', found: false }]);
  });
});

describe('A search keeps to', () => {
  test.each([
    ['a section', { section: 'trade' }, ['market']],
    ['a topic', { topic: 'border' }, ['hold']],
    ['an author', { author: 'mina' }, ['hold']],
    ['days from one on', { from: '2021-07-15' }, ['market']],
    ['days up to one', { to: '2021-07-14' }, ['hold']],
    ['days the wrong way round', { from: '2021-07-16', to: '2021-07-14' }, ['hold', 'market']],
    ['a section that there is not', { section: 'sport' }, []],
    ['what cannot be meant', { section: "' OR 1=1", from: 'yesterday', to: '2021-02-30', topic: ['border', 'x'] }, ['hold']],
  ])('%s', async (_, filters, expected) => {
    expect(await slugs('crossing', filters)).toEqual(expected);
  });

  test('the days of the newsroom, which begin where it is', async () => {
    expect(await slugs('gate', { to: '2021-07-14' })).toEqual([]);
    expect(await slugs('gate', { from: '2021-07-15' })).toEqual(['late']);
  });
});

describe('The pages of a search', () => {
  /** Every page of it, one after the other. */
  async function through(words: string, atOnce?: number, section = 'many'): Promise<{ sizes: number[]; seen: string[] }> {
    const [sizes, seen]: [number[], string[]] = [[], []];
    let after: string | null = null;
    do {
      const page: SearchPage = await searchStories(ask(words, { section }), zone, after, atOnce);
      sizes.push(page.results.length);
      seen.push(...page.results.map(({ story }) => story.headline));
      after = page.older;
    } while (after);
    return { sizes, seen };
  }

  beforeAll(async () => {
    await publishedSection('many');
    for (let number = 0; number < 45; number += 1) {
      // Three in each instant, which score alike: the id must decide.
      const at = `2020-03-${String(1 + Math.floor(number / 3)).padStart(2, '0')}T06:00:00Z`;
      await searchableStory(`many-${number}`, { headline: `Harvest ${number}`, body: [number % 9 === 0 ? 'A good year.' : 'Year of good rain.'] }, { at, section: 'many' });
    }
    await searchableStory('many-old', { headline: 'Harvest of harvests', body: ['Harvest.'] }, { at: '2019-12-01T06:00:00Z', section: 'many' });
    await searchableStory('many-ancient', { headline: 'Far away', body: ['The harvest.'] }, { at: '2001-03-01T06:00:00Z', section: 'many' });
  });

  test('hold twenty, and lose or repeat nothing', async () => {
    const { sizes, seen } = await through('harvest');
    expect(sizes).toEqual([20, 20, 7]);
    expect(new Set(seen).size).toBe(47);
  });

  test('begin with what is new, or more about the words than something newer', async () => {
    const { seen } = await through('harvest');
    expect(seen.indexOf('Harvest of harvests')).toBeLessThan(seen.indexOf('Harvest 0'));
    expect(seen.indexOf('Harvest 44')).toBeLessThan(seen.indexOf('Harvest 1'));
    expect(seen.at(-1)).toBe('Far away');
  });

  test('of a phrase hold it, and nothing with the same words apart', async () => {
    expect((await through('"good year"')).sizes).toEqual([5]);
    expect((await through('good year')).sizes).toEqual([20, 20, 5]);
  });

  test('go on behind the newest that are ranked together', async () => {
    const { sizes, seen } = await through('harvest', 8);
    expect([sizes.every((size) => size > 0), seen.length, new Set(seen).size]).toEqual([true, 47, 47]);
    expect(new Set((await through('"good year"', 8)).seen).size).toBe(5);
  });

  test('end with the last that is found, however many are ranked together', async () => {
    expect((await through('harvest', 47)).sizes).toEqual([20, 20, 7]);
    expect((await searchStories(ask('harvest', { section: 'many' }), zone, null, 47)).more).toBe(false);
    expect((await searchStories(ask('harvest', { section: 'many' }), zone, null, 46)).more).toBe(true);
  });

  test('find what only old stories hold beside nearly all of the newest', async () => {
    await publishedSection('thin');
    const dayOf = (number: number) => new Date(Date.UTC(2019, 0, number)).toISOString();
    for (let number = 1; number <= 85; number += 1) {
      const holds = number <= 3 || number > 48;
      await searchableStory(`thin-${number}`, { headline: `Thin ${number}`, body: [holds ? 'An orchard.' : 'A field.'] }, { at: dayOf(number), section: 'thin' });
    }
    const { sizes, seen } = await through('orchard', 39, 'thin');
    expect([sizes, new Set(seen).size]).toEqual([[20, 20], 40]);
  });

  test.each(['', '~', '~1_x', 'x~', '2020-03-01T06:00:00.000Z_x~', "~1_'; DROP", '~Infinity_00000000-0000-4000-8000-000000000000'])(
    'begin at the beginning after %j',
    async (after) => {
      const page = await searchStories(ask('harvest', { section: 'many' }), zone, after);
      expect([page.continued, page.results.length]).toEqual([false, 20]);
    },
  );
});

describe('Every configuration', () => {
  test('is one of this PostgreSQL', async () => {
    const rows = await database.site.$queryRaw<{ cfgname: string }[]>`SELECT cfgname FROM pg_ts_config`;
    expect(rows.map(({ cfgname }) => cfgname)).toEqual(expect.arrayContaining([...searchConfigurations]));
  });
});

describe('Words are only words', () => {
  test.each([
    '', ' ', '!!!', '&', '| |', '((', '"', '"""', "'; DROP TABLE published.stories; --", 'a <-> b', 'crossing:*', '-crossing', '!crossing & (', '\\',
    'the of and', 'or', 'or or or', '\0', 'cross\0ing', '\uD800', '\uE000\uE001', 'crossing:ABCD', '%', '$1', '😀', '‮',
    'a-b-c-d_e/f.g@h.i', '<b>crossing</b>', '<2>', "'<->'",
  ])('as in %j', async (words) => {
    const page = await search(words);
    expect(page.results.length).toBeLessThan(9);
  });

  test('however many', async () => {
    for (const words of ['x'.repeat(10_000), 'crossing '.repeat(1_200), '"a" '.repeat(2_500), 'a or '.repeat(2_000)]) {
      expect((await search(words)).results.length).toBeLessThan(9);
    }
  });

  test('whatever they are', async () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('crossing', '"', '&', '|', '!', '<->', ':*', ' or ', '(', ')', "'", '\\', '-', '\0', 'راه'));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.string({ unit: 'binary' }), async (pieces, after) => {
        const page = await searchStories(ask(pieces.join('')), zone, after);
        expect(page.continued).toBe(false);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('and a site’s reader changes nothing by them', async () => {
    expect(await slugs("market'); DELETE FROM published.stories; --")).toEqual([]);
    expect(await slugs('market')).toEqual(['market']);
  });
});

describe('What readers are told beside an extract', () => {
  const settled = 'The market opened at seven on Friday, as it has done in every summer since the bridge was built, and the traders of the valley came early. ';
  const filler = settled.repeat(3);
  const labelOf = async (words: string) => (await search(words)).results.map(({ label }) => label && `${label.verification}, ${label.contestation}`);

  beforeAll(async () => {
    const unverified = await publishedClaim({ verification: 'unverified', statement: 'Quicksilver was sold there.' });
    await searchableStory('quicksilver', { body: [`${filler}Far below [a cook sold quicksilver] at the gate, he said.`, `${filler}Saffron was cheap.`], marked: unverified });
    await searchableStory('sealskin', { body: ['[Sealskin is sold] on the quay.'], marked: await publishedClaim() });
    await searchableStory('dari-market', { body: ['[زعفران فروختند] در بازار.'], language: 'prs', marked: await publishedClaim({ verification: 'not_independently_verified', contestation: 'disputed' }) });
  });

  test('is the label of a claim that the extract states, though the story does not turn on it', async () => {
    expect(await labelOf('quicksilver')).toEqual(['unverified, uncontested']);
    expect(await labelOf('زعفران')).toEqual(['not_independently_verified, disputed']);
  });

  test('and none where the extract stands elsewhere in the story, or what it states is settled', async () => {
    expect(await labelOf('saffron')).toEqual([null]);
    expect(await labelOf('sealskin')).toEqual([null]);
  });
});
