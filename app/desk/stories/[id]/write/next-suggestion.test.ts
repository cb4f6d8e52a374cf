import { expect, test } from 'vitest';
import { nextSuggestion } from './next-suggestion';

const at = (from: number, to: number) => ({ place: { from, to } });
const [first, second, third] = [at(10, 20), at(30, 40), at(50, 60)];
const next = (caret: number) => nextSuggestion([first, second, third], caret);

test('the key takes the sentence in which the caret stands', () => {
  expect([next(30), next(35), next(40)]).toEqual([second, second, second]);
});

test('between sentences it takes the one just written, and before all of them the first', () => {
  expect([next(45), next(99), next(3)]).toEqual([second, third, first]);
});

test('there may be none', () => {
  expect(nextSuggestion([], 5)).toBeNull();
});
