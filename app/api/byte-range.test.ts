import { expect, test } from 'vitest';
import { rangeIn } from './byte-range';

test.each<[string | null, ReturnType<typeof rangeIn>]>([
  [null, { from: 0, to: 99 }],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=99-99', { from: 99, to: 99 }],
  ['bytes=100-', null],
  ['bytes=-0', null],
  ['bytes=20-10', { from: 0, to: 99 }],
  ['bytes=0-1,5-6', { from: 0, to: 99 }],
  ['lines=1-2', { from: 0, to: 99 }],
  ['bytes=-', { from: 0, to: 99 }],
])('of a hundred bytes, %s asks for %j', (header, range) => {
  expect(rangeIn(header, 100)).toEqual(range);
});
