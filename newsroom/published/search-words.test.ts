import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFrom, signs } from './extract';
import { foldQuestion } from './fold-question';
import { foldWithPlaces, foldWords } from './fold-words';
import { searchConfiguration } from './search-configuration';
import { readSearchKey, writeSearchKey } from './search-key';
import { readSearchQuestion, searchParameters } from './search-question';

describe('Words are searched in one writing', () => {
  test.each([
    ['simple', 'كتاب علي', 'کتاب علی'],
    ['arabic', 'کتاب علی', 'كتاب علي'],
    ['simple', 'مُـــهم', 'مهم'],
    ['simple', '۱۴۰۰ و ١٤٠٠', '1400 و 1400'],
    ['english', '“Hold”—they’re ÉMIGRÉS', ' hold  they re émigrés'],
    ['english', 'No. 5, at 1,400.5 m.', 'no  5  at 1,400.5 m '],
    ['english', 'a & !b | c:* <-> (d) \\', 'a    b   c        d   '],
  ])('in %s “%s” is “%s”', (configuration, text, folded) => {
    expect(foldWords(text, configuration)).toBe(folded);
  });

  test('and every character of it knows where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, places } = foldWithPlaces(text, 'english');
        expect(places.length).toBe(folded.length);
        expect(places.every((place, n) => n === 0 || place > places[n - 1]!)).toBe(true);
      }),
    );
  });
});

describe('A question', () => {
  test.each([
    ['“customs post” —hold', ' " customs post " hold'],
    ['a b c d e f g h i j k l m n', 'a b c d e f g h i j k l'],
    ['"un closed', '" un closed'],
  ])('%s is asked as %s', (words, asked) => {
    expect(foldQuestion(words, 'english')).toBe(asked.trim());
  });

  test('is read from an address and stands in it again', () => {
    const question = readSearchQuestion({ q: ' spin\0  boldak ', section: 'world', topic: 'Border', author: ['mina', 'tom'], from: '2021-07-14', to: '2021-02-30' });
    expect(question).toEqual({ words: 'spin boldak', section: 'world', topic: null, author: 'mina', from: '2021-07-14', to: null });
    expect(String(searchParameters(question))).toBe('q=spin+boldak&section=world&author=mina&from=2021-07-14');
  });

  test('of ten thousand characters is cut off', () => {
    expect(readSearchQuestion({ q: 'x'.repeat(10_000) }).words.length).toBe(200);
  });

  test('is asked in the configuration of each language, or in none', () => {
    expect(['en-GB', 'AR', 'zh', 'ps-AF', 'prs', 'nn', 'constructor', ''].map(searchConfiguration)).toEqual([
      'english', 'arabic', 'simple', 'simple', 'simple', 'norwegian', 'simple', 'simple',
    ]);
  });
});

describe('An extract', () => {
  const marked = (words: string) => words.replaceAll('[', signs.from).replaceAll(']', signs.to).replaceAll('|', signs.between);

  test('has the writing of the story', () => {
    expect(extractFrom('“Spin Boldak”—on the border. Later: ۲۴۰ لارۍ. ښه.', marked('[spin] boldak|[240] لارۍ'), 'simple')).toEqual([
      { text: '… ', found: false }, { text: 'Spin', found: true }, { text: ' Boldak', found: false }, { text: ' … ', found: false },
      { text: '۲۴۰', found: true }, { text: ' لارۍ', found: false }, { text: ' …', found: false },
    ]);
  });

  test('that stands nowhere in the story is shown as it came', () => {
    expect(extractFrom('Nothing of it.', marked('some [other] words'), 'english').map(({ text }) => text).join('')).toContain('some other words');
  });
});

describe('The key of a page', () => {
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  test.each([
    { block: null, after: { score: 25.123456789012345, id } },
    { block: { at: new Date('2021-07-14T06:00:00.123Z'), id }, after: null },
    { block: { at: new Date('2021-07-14T06:00:00.123Z'), id }, after: { score: -1e-7, id } },
  ])('stands in an address and is read again: %j', (key) => {
    expect(readSearchKey(writeSearchKey(key))).toEqual(key);
  });

  test('that is none means the first page', () => {
    fc.assert(fc.property(fc.anything(), (value) => readSearchKey(value) === null));
  });
});
