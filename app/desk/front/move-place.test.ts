import { expect, test } from 'vitest';
import { movePlace } from './move-place';

test('a story moves one place up or down, and the others make room', () => {
  expect(movePlace(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(movePlace(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
});

test('nothing moves past either end', () => {
  expect(movePlace(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(movePlace(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  expect(movePlace(['a', 'b'], 7, 0)).toEqual(['a', 'b']);
});
