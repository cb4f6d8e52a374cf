import { expect, test } from 'vitest';
import { readSourceCursor, writeSourceCursor } from './source-cursor';

test('a place in the directory survives its journey through an address', () => {
  const place = { id: '00000000-0000-4000-8000-000000000001', name: 'Ministry_of “Interior” & co' };
  expect(readSourceCursor(writeSourceCursor(place))).toEqual(place);
});

test.each(['', '_', 'somewhere', 'not-an-id_Name'])('“%s” is no place', (text) => {
  expect(readSourceCursor(text)).toBeNull();
});
