import { expect, test } from 'vitest';
import { greeting } from './greeting';

test.each([
  ['2021-07-14T22:30:00Z', 'Asia/Kabul', 'Good evening, Mina', 'Thursday 15 July 2021'],
  ['2021-07-14T23:45:00Z', 'Asia/Kabul', 'Good morning, Mina', 'Thursday 15 July 2021'],
  ['2021-07-14T11:30:00Z', 'Europe/London', 'Good afternoon, Mina', 'Wednesday 14 July 2021'],
  ['2021-07-14T17:00:00Z', 'Europe/London', 'Good evening, Mina', 'Wednesday 14 July 2021'],
])('at %s in %s', (at, zone, words, day) => {
  expect(greeting('Mina', new Date(at), zone)).toEqual({ words, day });
});
