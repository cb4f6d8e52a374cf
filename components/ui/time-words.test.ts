import { describe, expect, test } from 'vitest';
import { timeWords } from './time-words';

const moment = '2021-07-14T21:40:00.000Z';

describe('a moment on the page', () => {
  test('reads in the zone of the newsroom, not of the machine', () => {
    expect(timeWords(moment, 'Europe/London')).toBe('14 July 2021, 22:40');
    expect(timeWords(moment, 'Asia/Kabul')).toBe('15 July 2021, 02:10');
  });

  test('says its zone where it stands alone', () => {
    expect(timeWords(moment, 'Europe/London', 'zoned')).toBe('14 July 2021, 22:40 BST');
  });

  test('writes midnight as 00, never 24', () => {
    expect(timeWords('2021-07-14T00:00:00Z', 'UTC', 'clock')).toBe('00:00');
  });

  test('has a short form for lists and a date alone', () => {
    expect(timeWords(moment, 'UTC', 'short')).toBe('14 Jul, 21:40');
    expect(timeWords(moment, 'UTC', 'date')).toBe('14 July 2021');
  });
});
