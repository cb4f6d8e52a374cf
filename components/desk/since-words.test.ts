import { expect, test } from 'vitest';
import { dueWords, sinceWords } from './since-words';

const now = '2021-07-14T12:00:00Z';

test.each([
  ['2021-07-14T11:59:50Z', '1 min'],
  ['2021-07-14T11:01:00Z', '59 min'],
  ['2021-07-14T11:00:00Z', '1 h'],
  ['2021-07-12T12:01:00Z', '47 h'],
  ['2021-07-12T12:00:00Z', '2 days'],
  ['2021-07-14T12:05:00Z', '1 min'],
])('from %s it is %s', (from, words) => {
  expect(sinceWords(from, now)).toBe(words);
});

test('a deadline ahead and one that has passed', () => {
  expect(dueWords('2021-07-14T15:30:00Z', now)).toBe('due in 3 h');
  expect(dueWords('2021-07-14T10:00:00Z', now)).toBe('2 h overdue');
});
