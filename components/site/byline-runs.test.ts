import { describe, expect, test } from 'vitest';
import { bylineRuns } from './byline-runs';

const mina = { slug: 'mina-rahimi', name: 'Mina Rahimi' };
const tom = { slug: 'tom-arkwright', name: 'Tom Arkwright' };
const told = (...given: Parameters<typeof bylineRuns>) =>
  bylineRuns(...given).map(({ text, slug }) => (slug ? `[${text}]` : text)).join('');

describe('who a story is by', () => {
  test('is its authors in their order, each leading to their page', () => {
    expect(told('', [tom, mina], 'en')).toBe('[Tom Arkwright] and [Mina Rahimi]');
  });

  test('is joined in the language of the story', () => {
    expect(told('', [mina, tom], 'ps')).toContain('او');
    expect(told('', [mina, tom], 'no language')).toBe('[Mina Rahimi] and [Tom Arkwright]');
  });

  test('is words of the desk where a name must not appear, and they lead nowhere', () => {
    expect(told('Our correspondent on the Sela', [], 'en')).toBe('Our correspondent on the Sela');
  });

  test('names everybody who signs: those the words leave out stand before them', () => {
    expect(told('with a reporter in Kandahar', [mina], 'en')).toBe('[Mina Rahimi] · with a reporter in Kandahar');
  });

  test('names nobody twice', () => {
    expect(told('Mina Rahimi, Quetta', [mina], 'en')).toBe('[Mina Rahimi], Quetta');
    expect(told('Mina Rahimi in Quetta', [mina, tom], 'en')).toBe('[Tom Arkwright] · [Mina Rahimi] in Quetta');
  });

  test('takes the longer of two names that begin alike', () => {
    const lee = { slug: 'ann-lee', name: 'Ann Lee' };
    const leeson = { slug: 'ann-leeson', name: 'Ann Leeson' };
    expect(told('Ann Leeson and Ann Lee', [lee, leeson], 'en')).toBe('[Ann Leeson] and [Ann Lee]');
  });

  test('is nothing where nobody signs', () => {
    expect(bylineRuns('', [], 'en')).toEqual([]);
  });
});
