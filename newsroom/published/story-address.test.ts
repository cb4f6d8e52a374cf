import { describe, expect, test } from 'vitest';
import { parseStoryAddress, storyAddress } from './story-address';

describe('the address of a story', () => {
  test('is the day of first publication and the slug', () => {
    const day = new Date('2021-07-14T00:00:00Z');
    expect(storyAddress({ day, slug: 'spin-boldak-crossing' })).toBe('/2021/07/14/spin-boldak-crossing');
  });

  test('leads back to the same story', () => {
    const parsed = parseStoryAddress({ year: '2021', month: '07', day: '14', slug: 'spin-boldak-crossing' });
    expect(parsed && storyAddress(parsed)).toBe('/2021/07/14/spin-boldak-crossing');
  });

  test.each([
    ['a day that does not exist', { year: '2021', month: '02', day: '30', slug: 'a' }],
    ['a month without its nought', { year: '2021', month: '7', day: '14', slug: 'a' }],
    ['letters for a year', { year: 'abcd', month: '07', day: '14', slug: 'a' }],
    ['a slug with a path in it', { year: '2021', month: '07', day: '14', slug: '../etc' }],
    ['a slug in capitals', { year: '2021', month: '07', day: '14', slug: 'Crossing' }],
    ['an endless slug', { year: '2021', month: '07', day: '14', slug: 'a'.repeat(201) }],
  ])('%s has no story', (_, parts) => {
    expect(parseStoryAddress(parts)).toBeNull();
  });
});
