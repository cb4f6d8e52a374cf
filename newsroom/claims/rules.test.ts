import { describe, expect, test } from 'vitest';
import { chainOf, contestationOf, isSupported, isTakenBack, withRoots } from './rules';

type Stance = Parameters<typeof contestationOf>[1][number]['stance'];

/** What a source said on a day of July; `rootId`: whose word it carries. */
const note = (sourceId: string, stance: Stance, day: number, rootId = sourceId) => ({
  sourceId,
  rootId,
  stance,
  terms: 'on_record' as const,
  obtainedAt: `2021-07-${String(day).padStart(2, '0')}T10:00:00Z`,
});

describe('a source that withdraws', () => {
  const confirmed = [note('pakistan', 'confirms', 14)];

  test('takes its support away, whatever was heard in between and in whatever order it was noted', () => {
    expect(isTakenBack(confirmed, [...confirmed, note('pakistan', 'withdrew', 15)])).toBe(true);
    const asserted = [note('pakistan', 'asserts', 14), note('kabul', 'denies', 15)];
    expect(isTakenBack(asserted, [note('pakistan', 'withdrew', 16), ...asserted])).toBe(true);
  });

  test('does so too when the note of its word is mended to say that it withdrew', () => {
    expect(isTakenBack(confirmed, [note('pakistan', 'withdrew', 14)])).toBe(true);
  });

  test('and when the later word is taken away with which it had come back', () => {
    const withdrew = [...confirmed, note('pakistan', 'withdrew', 15)];
    expect(isTakenBack([...withdrew, note('pakistan', 'confirms', 16)], withdrew)).toBe(true);
  });

  test('does so too when it was all that stood behind it and denies it now, or spoke off the record', () => {
    expect(isTakenBack(confirmed, [...confirmed, note('pakistan', 'denies', 15)])).toBe(true);
    expect(isTakenBack(confirmed, [{ ...note('pakistan', 'confirms', 14), terms: 'off_record' }])).toBe(true);
    const asserted = note('taliban', 'asserts', 13);
    expect(isTakenBack([asserted, ...confirmed], [asserted, ...confirmed, note('pakistan', 'denies', 15)])).toBe(false);
    expect(isTakenBack(confirmed, [])).toBe(false);
  });

  test('takes nothing away when it denied, when it never spoke, or when it stands behind it again', () => {
    expect(isTakenBack([note('kabul', 'denies', 14)], [note('kabul', 'denies', 14), note('kabul', 'withdrew', 15)])).toBe(false);
    expect(isTakenBack([note('taliban', 'asserts', 14)], [note('kabul', 'withdrew', 15), note('taliban', 'asserts', 14)])).toBe(false);
    const withdrew = [...confirmed, note('pakistan', 'withdrew', 15)];
    expect(isTakenBack(withdrew, [...withdrew, note('pakistan', 'confirms', 16)])).toBe(false);
  });

  test('takes it away once: mending the words of the withdrawal changes nothing', () => {
    const withdrew = [...confirmed, note('pakistan', 'withdrew', 15)];
    expect(isTakenBack(withdrew, [...confirmed, note('pakistan', 'withdrew', 16)])).toBe(false);
  });

  test('takes along whoever carried its word, though we never heard it ourselves before', () => {
    const carried = [note('afp', 'asserts', 14, 'ministry')];
    expect(isTakenBack(carried, [...carried, note('ministry', 'withdrew', 15)])).toBe(true);
    expect(isSupported([...carried, note('ministry', 'withdrew', 15)])).toBe(false);
    expect(isTakenBack(carried, [...carried, note('kabul', 'withdrew', 15)])).toBe(false);
  });

  test('takes it along from whatever place on the way it spoke: an agency has it from the spokesman of the ministry', () => {
    const carried = [{ ...note('afp', 'asserts', 14, 'ministry'), betweenIds: ['spokesman'] }];
    const withdrew = [...carried, note('spokesman', 'withdrew', 15, 'ministry')];
    expect(isTakenBack(carried, withdrew)).toBe(true);
    expect(isSupported(withdrew)).toBe(false);
  });

  test('leaves standing what others say of themselves', () => {
    expect(isSupported([note('afp', 'asserts', 14, 'ministry'), note('ministry', 'withdrew', 15), note('witness', 'witnessed', 14)])).toBe(true);
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

  test('whoever does not answer later, or declines to, has not come round', () => {
    const notes = [note('taliban', 'asserts', 14), note('kabul', 'denies', 14)];
    for (const silence of ['no_response', 'declined'] as const) {
      expect(contestationOf('fact', [...notes, note('kabul', silence, 15)])).toBe('disputed');
      expect(contestationOf('fact', [...notes, note('taliban', silence, 15)])).toBe('disputed');
    }
  });

  test('nothing said off the record counts, on either side', () => {
    const offTheRecord = (...said: Parameters<typeof note>) => ({ ...note(...said), terms: 'off_record' as const });
    const asserted = note('taliban', 'asserts', 14);
    expect(contestationOf('fact', [asserted, offTheRecord('kabul', 'denies', 15)])).toBe('uncontested');
    expect(contestationOf('fact', [asserted, note('kabul', 'denies', 14), offTheRecord('kabul', 'confirms', 15)])).toBe('disputed');
    expect(contestationOf('fact', [asserted, offTheRecord('kabul', 'denies', 14), note('kabul', 'confirms', 15)])).toBe('uncontested');
    expect(isSupported([offTheRecord('taliban', 'asserts', 14)])).toBe(false);
    expect(isTakenBack([asserted], [asserted, offTheRecord('taliban', 'withdrew', 15)])).toBe(false);
  });

  test('who denies on deep background disputes nothing: readers can be told of no denier', () => {
    const deep = (...said: Parameters<typeof note>) => ({ ...note(...said), terms: 'deep_background' as const });
    const asserted = note('taliban', 'asserts', 14);
    expect(contestationOf('fact', [asserted, deep('kabul', 'denies', 15)])).toBe('uncontested');
    expect(contestationOf('figure', [asserted, deep('kabul', 'disputes_detail', 15)])).toBe('uncontested');
    expect(contestationOf('fact', [asserted, deep('kabul', 'denies', 15), note('governor', 'denies', 15)])).toBe('disputed');
    expect(contestationOf('fact', [deep('taliban', 'asserts', 14), note('kabul', 'denies', 15)])).toBe('disputed');
  });

  test('nor does anybody concede on deep background, or what was denied there', () => {
    const deep = (...said: Parameters<typeof note>) => ({ ...note(...said), terms: 'deep_background' as const });
    const asserted = note('taliban', 'asserts', 13);
    expect(contestationOf('fact', [asserted, note('kabul', 'denies', 14), deep('kabul', 'confirms', 15)])).toBe('uncontested');
    expect(contestationOf('fact', [asserted, deep('kabul', 'denies', 14), note('kabul', 'confirms', 15)])).toBe('uncontested');
  });

  test('the order of entry does not matter, the time of each word does', () => {
    const notes = [note('kabul', 'confirms', 15), note('taliban', 'asserts', 14), note('kabul', 'denies', 14)];
    expect(contestationOf('fact', notes)).toBe('conceded');
  });

  test('one of two deniers comes round: still disputed', () => {
    const notes = [note('taliban', 'asserts', 13), note('kabul', 'denies', 14), note('governor', 'denies', 14)];
    expect(contestationOf('fact', [...notes, note('kabul', 'withdrew', 15)])).toBe('disputed');
  });

  test('one of two deniers comes round when nobody asserts it any more: nothing is conceded while the other denies', () => {
    const notes = [note('taliban', 'asserts', 13), note('kabul', 'denies', 14), note('governor', 'denies', 14)];
    const withdrawn = [...notes, note('taliban', 'withdrew', 15), note('kabul', 'withdrew', 15)];
    expect(contestationOf('fact', withdrawn)).toBe('uncontested');
    expect(contestationOf('fact', [...withdrawn, note('governor', 'withdrew', 16)])).toBe('conceded');
  });

  test('the root of the only assertion withdrew: nothing is asserted that a denial could dispute', () => {
    const notes = [note('afp', 'asserts', 13, 'ministry'), note('kabul', 'denies', 14)];
    expect(contestationOf('fact', notes)).toBe('disputed');
    expect(contestationOf('fact', [...notes, note('ministry', 'withdrew', 15)])).toBe('uncontested');
  });

  test('the root of the only denial withdrew it: conceded, whoever carried the denial to us', () => {
    const notes = [note('taliban', 'asserts', 13), note('afp', 'denies', 14, 'ministry')];
    expect(contestationOf('fact', [...notes, note('ministry', 'withdrew', 15)])).toBe('conceded');
  });

  test('the root speaks again after it withdrew: who carried its word counts again', () => {
    const notes = [note('afp', 'asserts', 13, 'ministry'), note('kabul', 'denies', 14), note('ministry', 'withdrew', 15)];
    expect(contestationOf('fact', [...notes, note('ministry', 'asserts', 16)])).toBe('disputed');
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
    expect(chainOf('afp', sources)).toEqual({ rootId: 'ministry' });
    expect(chainOf('paper', sources)).toEqual({ rootId: 'ministry', betweenIds: ['afp'] });
  });

  test('a note is known by the root of its source, a source without one by itself', () => {
    const notes = [{ sourceId: 'paper' }, { sourceId: 'ministry' }];
    expect(withRoots(notes, sources).map(({ rootId }) => rootId)).toEqual(['ministry', 'ministry']);
  });

  test('a loop in the records ends instead of hanging', () => {
    expect(['a', 'b']).toContain(chainOf('a', sources).rootId);
  });
});
