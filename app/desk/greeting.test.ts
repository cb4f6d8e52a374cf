import { expect, test } from 'vitest';
import { greeting } from './greeting';

test.each([
  ['2021-07-14T19:29:00Z', 'Asia/Kabul', 'Good evening, Mina', 'Wednesday 14 July 2021'],
  ['2021-07-14T19:30:00Z', 'Asia/Kabul', 'Hello, Mina', 'Thursday 15 July 2021'],
  ['2021-07-14T21:30:00Z', 'Asia/Kabul', 'Hello, Mina', 'Thursday 15 July 2021'],
  ['2021-07-15T00:29:00Z', 'Asia/Kabul', 'Hello, Mina', 'Thursday 15 July 2021'],
  ['2021-07-15T00:30:00Z', 'Asia/Kabul', 'Good morning, Mina', 'Thursday 15 July 2021'],
  ['2021-07-14T11:30:00Z', 'Europe/London', 'Good afternoon, Mina', 'Wednesday 14 July 2021'],
  ['2021-07-14T17:00:00Z', 'Europe/London', 'Good evening, Mina', 'Wednesday 14 July 2021'],
])('at %s in %s', (at, zone, words, day) => {
  expect(greeting('Mina', new Date(at), zone)).toEqual({ words, day });
});
