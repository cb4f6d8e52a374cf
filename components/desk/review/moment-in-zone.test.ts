import { expect, test } from 'vitest';
import { momentInZone } from './moment-in-zone';

test('a clock in the newsroom’s zone names a moment, in summer and in winter', () => {
  expect(momentInZone('2021-07-14T09:10', 'Europe/London')).toBe('2021-07-14T08:10:00.000Z');
  expect(momentInZone('2021-12-14T09:10', 'Europe/London')).toBe('2021-12-14T09:10:00.000Z');
  expect(momentInZone('2021-07-14T09:10', 'Asia/Kabul')).toBe('2021-07-14T04:40:00.000Z');
  expect(momentInZone('2021-07-14T00:10', 'Pacific/Auckland')).toBe('2021-07-13T12:10:00.000Z');
});

test('an hour that the clock skips means the hour after; one that it shows twice, the first', () => {
  expect(momentInZone('2021-03-28T01:30', 'Europe/London')).toBe('2021-03-28T01:30:00.000Z');
  expect(momentInZone('2021-10-31T01:30', 'Europe/London')).toBe('2021-10-31T00:30:00.000Z');
});

test('what is no moment is none', () => {
  for (const said of ['', '2021-07-14', '2021-13-40T09:10', 'tomorrow']) expect(momentInZone(said, 'UTC')).toBeNull();
});
