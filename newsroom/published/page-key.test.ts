import { describe, expect, test } from 'vitest';
import { cutPage, readPageKey, writePageKey } from './page-key';

const id = '11111111-2222-4333-8444-555555555555';
const at = new Date('2021-07-14T05:00:00.123Z');

describe('paging by key', () => {
  test('a key survives the address', () => {
    expect(readPageKey(writePageKey({ at, id }))).toEqual({ at, id });
  });

  test.each([undefined, '', 'x', `2021_${id}`, `${at.toISOString()}_1`, `${at.toISOString()}_${id}_more`, `0000-01-01T00:00:00.000Z_${id}`, `+275760-09-13T00:00:00.000Z_${id}`, ['a']])(
    '%j is no key',
    (value) => {
      expect(readPageKey(value)).toBeNull();
    },
  );

  test('there is a next page only when a row is left over, and it begins after the last row shown', () => {
    const rows = [1, 2, 3].map((hour) => ({ at: new Date(Date.UTC(2021, 6, 14, 10 - hour)), id }));
    expect(cutPage(rows, 3, (row) => row)).toEqual({ page: rows, next: null });
    const { page, next } = cutPage(rows, 2, (row) => row);
    expect(page).toHaveLength(2);
    expect(readPageKey(next)?.at).toEqual(rows[1]?.at);
  });
});
