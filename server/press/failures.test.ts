import { expect, test } from 'vitest';
import { Failures } from './failures';
import { at } from './testing/newsroom';

const page = at('/about');

/** At which of so many beats it is due. */
const beats = (failures: Failures, many: number) => Array.from({ length: many }, () => failures.due().length);

test('what failed is tried at the first beat, what failed again at the second after that, then the fourth', () => {
  const failures = new Failures();
  failures.add(page);
  expect(beats(failures, 1)).toEqual([1]);
  failures.add(page);
  expect(beats(failures, 2)).toEqual([0, 1]);
  failures.add(page);
  expect(beats(failures, 4)).toEqual([0, 0, 0, 1]);
});

test('an attempt of which nothing came, not even a failure, is not the last', () => {
  const failures = new Failures();
  failures.add(page);
  expect(beats(failures, 3)).toEqual([1, 1, 1]);
  failures.settle(page.key);
  expect(beats(failures, 1)).toEqual([0]);
});
