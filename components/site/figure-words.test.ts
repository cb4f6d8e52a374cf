import { describe, expect, test } from 'vitest';
import { figureWords } from './figure-words';

const figure = { low: '10', high: '12', unit: 'people', definition: 'killed in the city', asOf: '2021-07-14' };

describe('a figure in words', () => {
  test('gives its bounds, what it counts and when', () => {
    expect(figureWords(figure)).toBe('From 10 to 12 people, killed in the city; as of 14 July 2021.');
  });

  test('gives one number where the bounds agree or one is missing', () => {
    expect(figureWords({ ...figure, high: '10', definition: '', asOf: null })).toBe('10 people.');
    expect(figureWords({ ...figure, low: null, high: '1250000', unit: '', definition: '', asOf: null })).toBe('1,250,000.');
  });
});
