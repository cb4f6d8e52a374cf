import { describe, expect, test } from 'vitest';
import { foldedWords, numbersIn } from './fold-name';
import { termsOf } from './terms-of';
import type { SealedFieldName } from './vocabulary';

/** Whether the text says what was sealed. */
function tellsOf(field: SealedFieldName, sealed: string, text: string): boolean {
  const words = foldedWords(text).map(({ word }) => word);
  const numbers = new Set(numbersIn(text).map(({ word }) => word));
  return termsOf(field, sealed).some(({ kind, words: term }) =>
    kind === 'number' ? numbers.has(term[0]!) : words.some((_, at) => term.every((word, index) => words[at + index] === word)),
  );
}

describe('a name', () => {
  test.each([
    ['as it is', 'Ahmad Shah Karimi said so.'],
    ['in capitals', 'AHMAD SHAH KARIMI'],
    ['without its middle name', 'Mr Ahmad Karimi’s brother'],
    ['the family first', 'Karimi, Ahmad Shah'],
    ['in an address', 'https://example.org/ahmad-shah-karimi.html'],
    ['in the name of a file', 'IMG_ahmad_shah_karimi.jpg'],
    ['as one word', 'photo by ahmadshahkarimi'],
    ['with hidden signs in it', 'Ah\u00admad\u200b Shah Kar\u200dimi'],
    ['over a line', 'Ahmad Shah\nKarimi'],
    ['in wide letters', 'Ａｈｍａｄ Ｓｈａｈ Ｋａｒｉｍｉ'],
  ])('is found %s', (_, text) => expect(tellsOf('name', 'Ahmad Shah Karimi', text)).toBe(true));

  test.each(['Karimi said so.', 'Ahmad met Karimi.', 'Ahmadi Shah Karimist', 'Shah Karimi'])('a namesake is not the person: %s', (text) => {
    expect(tellsOf('name', 'Ahmad Shah Karimi', text)).toBe(false);
  });

  test('is the same in Arabic and Persian letters, with vowels and without', () => {
    expect(tellsOf('name', 'علی کریمی', 'قال عَلِي كريمي')).toBe(true);
    expect(tellsOf('name', 'أحمد', 'احمد')).toBe(true);
    expect(tellsOf('name', 'Łukasz Øster', 'LUKASZ OSTER')).toBe(true);
    expect(tellsOf('name', 'Zoë Müller', 'Zoe\u0308 Mu\u0308ller')).toBe(true);
  });

  test('each alias counts by itself, in a line of its own', () => {
    for (const text of ['the Lynx told us', 'known as Abu Yusuf']) expect(tellsOf('alias', 'Lynx\nAbu Yusuf', text)).toBe(true);
    expect(tellsOf('alias', 'Lynx\nAbu Yusuf', 'Yusuf')).toBe(false);
    expect(termsOf('alias', 'Al')).toEqual([]);
  });
});

describe('a telephone number', () => {
  test.each(['+93 70 123 4567', '0093701234567', '070-123-45-67', '(070) 123.4567', '0 7 0 1 2 3 4 5 6 7', '۰۷۰۱۲۳۴۵۶۷', 'tel:+93701234567;ext=2', 'call 0701234567 – 2021'])(
    'is found as %s',
    (text) => expect(tellsOf('phone', '+93 (0)70 123 4567', text)).toBe(true),
  );

  test('figures and dates are none', () => {
    for (const text of ['On 14 July 2021, 1,234,567 people', '123 4567', '2021-07-14']) {
      expect(tellsOf('phone', '+93 70 765 4321\n0701112223', text)).toBe(false);
    }
  });

  test('a long row of digits holds none, so that nobody lists the numbers that are sealed', () => {
    const row = Array.from({ length: 10_000 }, (_, at) => String(7_650_000 + at)).join('');
    expect(numbersIn(row)).toEqual([]);
    for (const text of [`${row}7654321`, '0000007654321000000', '07012345670']) {
      expect(tellsOf('phone', '+93 70 765 4321\n0701234567', text), text.slice(-20)).toBe(false);
    }
    expect(tellsOf('phone', '+93 70 765 4321', '0700000001, 0700000002\n0707654321\n0700000003')).toBe(true);
  });

  test('every one of several is looked for', () => {
    for (const text of ['765 4321', '070 111 2223']) expect(tellsOf('phone', '+93 70 765 4321\n0701112223', text)).toBe(true);
  });
});

test('an e-mail address is found whole, whatever stands between its parts', () => {
  for (const text of ['Z.Noor@Mail.example', 'mailto:z.noor@mail.example', 'z noor at… z/noor/mail/example']) expect(tellsOf('email', 'z.noor@mail.example', text)).toBe(true);
  expect(tellsOf('email', 'z.noor@mail.example', 'noor@mail.example')).toBe(false);
});

test('a street and its number are an address; a town is not', () => {
  const sealed = '12 Rose Lane, Kandahar\nAfghanistan';
  for (const text of ['at 12 Rose Lane', '12, Rose Lane, Kandahar']) expect(tellsOf('address', sealed, text)).toBe(true);
  for (const text of ['in Kandahar', 'Rose Lane', 'Kandahar, Afghanistan']) expect(tellsOf('address', sealed, text)).toBe(false);
});

test('employers and remarks name others too', () => {
  for (const field of ['employer', 'remarks'] as const) expect(termsOf(field, 'The Ministry of the Interior')).toEqual([]);
});
