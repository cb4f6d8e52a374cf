import { describe, expect, test } from 'vitest';
import { contestationOf, rootOf, withdrewSupport } from './rules';

const note = (sourceId: string, stance: Parameters<typeof contestationOf>[1][number]['stance'], day: number) => ({
  sourceId,
  stance,
  obtainedAt: `2021-07-${String(day).padStart(2, '0')}T10:00:00Z`,
});

describe('a source that withdraws', () => {
  test('takes its support away, whatever was heard in between and in whatever order it was noted', () => {
    expect(withdrewSupport([note('pakistan', 'confirms', 14), note('pakistan', 'withdrew', 15)], 'pakistan')).toBe(true);
    expect(withdrewSupport([note('pakistan', 'withdrew', 16), note('pakistan', 'asserts', 14), note('kabul', 'denies', 15)], 'pakistan')).toBe(true);
  });

  test('takes nothing away when it denied, when it never spoke, or when it stands behind it again', () => {
    expect(withdrewSupport([note('kabul', 'denies', 14), note('kabul', 'withdrew', 15)], 'kabul')).toBe(false);
    expect(withdrewSupport([note('kabul', 'withdrew', 15), note('taliban', 'asserts', 14)], 'kabul')).toBe(false);
    expect(withdrewSupport([note('pakistan', 'asserts', 14), note('pakistan', 'withdrew', 15), note('pakistan', 'confirms', 16)], 'pakistan')).toBe(false);
  });
});

describe('contestation follows from the stances', () => {
  test('one side asserts and nobody denies: uncontested', () => {
    expect(contestationOf('fact', [note('taliban', 'asserts', 14)])).toBe('uncontested');
  });

  test('one side asserts, the other denies: disputed', () => {
    expect(contestationOf('fact', [note('taliban', 'asserts', 14), note('kabul', 'denies', 14)])).toBe('disputed');
  });

  test('a denial of something nobody asserts is no dispute', () => {
    expect(contestationOf('fact', [note('kabul', 'denies', 14)])).toBe('uncontested');
  });

  test('declining to comment is not a denial', () => {
    expect(contestationOf('fact', [note('taliban', 'asserts', 14), note('kabul', 'declined', 14)])).toBe('uncontested');
  });

  test('the denier confirms a day later: conceded', () => {
    const notes = [note('taliban', 'asserts', 14), note('kabul', 'denies', 14), note('kabul', 'confirms', 15)];
    expect(contestationOf('fact', notes)).toBe('conceded');
  });

  test('the order of entry does not matter, the time of each word does', () => {
    const notes = [note('kabul', 'confirms', 15), note('taliban', 'asserts', 14), note('kabul', 'denies', 14)];
    expect(contestationOf('fact', notes)).toBe('conceded');
  });

  test('one of two deniers comes round: still disputed', () => {
    const notes = [note('taliban', 'asserts', 13), note('kabul', 'denies', 14), note('governor', 'denies', 14)];
    expect(contestationOf('fact', [...notes, note('kabul', 'withdrew', 15)])).toBe('disputed');
  });

  test('an asserted claim that is contradicted by another asserted claim is disputed', () => {
    const repelled = [note('ministry', 'asserts', 14)];
    expect(contestationOf('fact', repelled, [{ kind: 'fact', isSupported: true }])).toBe('disputed');
    expect(contestationOf('fact', repelled, [{ kind: 'fact', isSupported: false }])).toBe('uncontested');
  });

  test('two figures that stand against each other conflict', () => {
    const notes = [note('health ministry', 'asserts', 14)];
    expect(contestationOf('figure', notes, [{ kind: 'figure', isSupported: true }])).toBe('conflicting_figures');
    expect(contestationOf('figure', [...notes, note('observers', 'disputes_detail', 15)])).toBe('conflicting_figures');
  });
});

describe('independence is counted by roots', () => {
  const sources = new Map([
    ['ministry', { upstreamId: null }],
    ['afp', { upstreamId: 'ministry' }],
    ['paper', { upstreamId: 'afp' }],
    ['a', { upstreamId: 'b' }],
    ['b', { upstreamId: 'a' }],
  ]);

  test('a spokesman quoted by an agency is one root: the ministry', () => {
    expect(rootOf('afp', sources)).toBe('ministry');
    expect(rootOf('paper', sources)).toBe('ministry');
  });

  test('a loop in the records ends instead of hanging', () => {
    expect(['a', 'b']).toContain(rootOf('a', sources));
  });
});
