import { describe, expect, test } from 'vitest';
import { outcomeOf, outcomesInTime } from './outcomes';

describe('a source was right', () => {
  test.each([
    ['asserts', 'verified', 'borne_out'],
    ['witnessed', 'corroborated', 'borne_out'],
    ['asserts', 'false', 'refuted'],
    ['denies', 'false', 'borne_out'],
    ['denies', 'verified', 'refuted'],
    ['partly_confirms', 'corroborated', 'borne_out'],
    ['disputes_detail', 'verified', 'open'],
    ['asserts', 'not_independently_verified', 'open'],
    ['denies', 'unverified', 'open'],
    ['asserts', 'unchecked', 'open'],
  ] as const)('who %s what is %s: %s', (stance, verification, outcome) => {
    expect(outcomeOf(stance, verification)).toBe(outcome);
  });

  test.each(['declined', 'no_response', 'withdrew'] as const)('who %s took no side', (stance) => {
    expect(outcomeOf(stance, 'verified')).toBeNull();
  });
});

describe('in time', () => {
  const word = (day: string, outcome: 'borne_out' | 'refuted' | 'open' = 'borne_out') => ({ at: new Date(`${day}T12:00:00Z`), outcome });

  test('months without a word stand between those with one', () => {
    expect(outcomesInTime([word('2026-03-31'), word('2026-01-01', 'refuted'), word('2026-03-01', 'open')])).toEqual([
      { from: '2026-01-01T00:00:00.000Z', name: 'Jan 2026', borne_out: 0, refuted: 1, open: 0 },
      { from: '2026-02-01T00:00:00.000Z', name: 'Feb 2026', borne_out: 0, refuted: 0, open: 0 },
      { from: '2026-03-01T00:00:00.000Z', name: 'Mar 2026', borne_out: 1, refuted: 0, open: 1 },
    ]);
  });

  test('what is longer than two years is told in quarters, then years, then decades', () => {
    const names = (from: string, to: string) => outcomesInTime([word(from), word(to)]).map(({ name }) => name);
    expect(names('2024-02-01', '2026-05-01').slice(0, 2)).toEqual(['Q1 2024', 'Q2 2024']);
    expect(names('2010-02-01', '2026-05-01').slice(0, 2)).toEqual(['2010', '2011']);
    expect(names('1950-02-01', '2026-05-01').slice(0, 2)).toEqual(['1950s', '1960s']);
  });

  test('of nothing there is nothing to show', () => {
    expect(outcomesInTime([])).toEqual([]);
  });
});
