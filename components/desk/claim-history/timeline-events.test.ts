import { expect, test } from 'vitest';
import { doneWords } from './done-words';
import { placesOnLine } from './timeline-events';

const at = (...hours: number[]) => hours.map((hour) => ({ at: new Date(Date.UTC(2021, 6, 14, hour)).toISOString() }));

test('the first stands at the beginning, the last at the end, and nothing changes places', () => {
  const places = placesOnLine(at(9, 10, 11, 300));
  expect(places[0]).toBe(0);
  expect(places.at(-1)).toBe(1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('what happened close together stays apart from one another', () => {
  const [first = 0, second = 0, third = 0] = placesOnLine(at(9, 9, 300));
  expect(second - first).toBeGreaterThan(0.2);
  expect(third).toBe(1);
});

test('one thing alone stands at the beginning', () => {
  expect(placesOnLine(at(9))).toEqual([0]);
});

test('what was done to a claim is said with who did it, and names nothing that must not be seen', () => {
  const by = { id: '1', by: 'Mina', at: '2021-07-14T06:00:00.000Z' };
  expect(doneWords({ ...by, done: 'changed', fields: ['statement', 'figure'] })).toBe('Changed by Mina: its words, the figure');
  expect(doneWords({ ...by, done: 'note-removed', source: null, stance: 'denies' })).toBe('A sourcing note was taken away by Mina: a source, denies');
  expect(doneWords({ ...by, done: 'unrelated', relation: 'supersedes', end: 'to', statement: null })).toBe(
    'Related no longer, by Mina. Superseded by: a claim that you may not see',
  );
});
