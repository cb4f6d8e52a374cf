import { expect, test } from 'vitest';
import { sizeWords } from './size-words';

test('sizes are said in the unit that leaves few digits', () => {
  expect([0, 999, 1_000, 23_456, 123_456, 5_000_000, 2_300_000_000].map(sizeWords)).toEqual([
    '0 bytes', '999 bytes', '1.0 kB', '23.5 kB', '123 kB', '5.0 MB', '2.3 GB',
  ]);
});
