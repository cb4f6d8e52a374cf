import { describe, expect, it, test } from 'vitest';
import { canonicalLanguage, directionOf, oneLanguage, sameLanguage } from './language-tag';

describe('the tag of a language', () => {
  it.each([
    ['ps', 'ps'],
    ['EN-gb', 'en-GB'],
    ['prs', 'fa-AF'],
    ['uz-arab', 'uz-Arab'],
    ['iw', 'he'],
  ])('%s is written %s', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
    expect(canonicalLanguage(canonical)).toBe(canonical);
  });

  it.each([['Pashto'], ['Pashto words'], [''], ['x'], ['fa_AF'], ['en-'], ['"><script>'], [`en-${'abcdefgh-'.repeat(4)}x`], [null], [7], [['ps']]])(
    '%j is none',
    (tag) => {
      expect(canonicalLanguage(tag)).toBeNull();
    },
  );
});

test.each([
  ['ps', 'rtl'],
  ['prs', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['dv', 'rtl'],
  ['uz', 'ltr'],
  ['ps-Latn', 'ltr'],
  ['en', 'ltr'],
  ['tg', 'ltr'],
  ['no language', 'ltr'],
])('%s reads %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

test('a region does not make another language; another script does', () => {
  expect(sameLanguage('en', 'en-GB')).toBe(true);
  expect(sameLanguage('prs', 'fa-AF')).toBe(true);
  expect(sameLanguage('uz', 'uz-Arab')).toBe(false);
  expect(sameLanguage('ps', 'fa')).toBe(false);
  expect(sameLanguage('no language', 'no language')).toBe(false);
});

describe('the one language of a block', () => {
  const dari = (text: string) => ({ text, language: 'fa-AF' });
  const plain = (text: string) => ({ text, language: null });

  it('is that of all its words, whatever marks stand around them', () => {
    expect(oneLanguage([plain('“'), dari('گذرگاه باز '), dari('است'), plain('.”')])).toBe('fa-AF');
  });

  it('is none where a single word is in another, or where there are no words', () => {
    expect(oneLanguage([dari('گذرگاه'), plain(' is open')])).toBeNull();
    expect(oneLanguage([dari('گذرگاه'), { text: 'open', language: 'fr' }])).toBeNull();
    expect(oneLanguage([plain('The crossing is open')])).toBeNull();
    expect(oneLanguage([dari(' — ')])).toBeNull();
    expect(oneLanguage([])).toBeNull();
  });
});
