import { expect, test } from 'vitest';
import { linkState } from './link-state';

test.each([
  ['a page', null, 200, 'answers'],
  ['a page after it was dead', 'dead', 200, 'answers'],
  ['nothing there, once', 'answers', 404, 'missed'],
  ['nothing there, again', 'missed', 404, 'dead'],
  ['gone for good, once', null, 410, 'missed'],
  ['no answer, once', 'answers', null, 'missed'],
  ['no answer, again', 'missed', null, 'dead'],
  ['no answer, still', 'dead', null, 'dead'],
  ['a login', 'answers', 401, 'refuses'],
  ['a door shut to programs', 'missed', 403, 'refuses'],
  ['a host that is overloaded', 'answers', 503, 'refuses'],
] as const)('%s', (_, before, status, after) => {
  expect(linkState(before, status, false)).toBe(after);
});

test('who asks by hand is told at once', () => {
  expect(linkState('answers', 404, true)).toBe('dead');
  expect(linkState('answers', null, true)).toBe('dead');
  expect(linkState('answers', 403, true)).toBe('refuses');
});
