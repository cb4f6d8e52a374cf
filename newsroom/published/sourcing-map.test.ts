import { describe, expect, test } from 'vitest';
import type { Stance } from '../claims/vocabulary';
import { groupVoices } from './page-claim';
import { sourcingMap } from './sourcing-map';

const claim = (id: string, voices: [string, Stance, number, (string | null)?][]) => ({
  id,
  statement: id,
  voices: groupVoices(
    voices.map(([attribution, stance, hour, through = null]) => ({
      attribution, stance, through, words: '', translation: '', at: `2021-07-14T${String(hour).padStart(2, '0')}:00:00Z`,
    })),
  ),
});

describe('the sourcing map', () => {
  test('has a row for each claim and a column for each source, empty where a source said nothing', () => {
    const map = sourcingMap([
      claim('crossing', [['The Taliban', 'asserts', 6], ['Afghan officials', 'denies', 8]]),
      claim('meeting', [['A reporter in Quetta', 'witnessed', 9]]),
    ]);
    expect(map.sources.map(({ attribution }) => attribution)).toEqual(['The Taliban', 'Afghan officials', 'A reporter in Quetta']);
    expect(map.rows.map(({ cells }) => cells)).toEqual([['asserts', 'denies', null], [null, null, 'witnessed']]);
  });

  test('shows where a source stands now, not where it once stood', () => {
    const map = sourcingMap([claim('crossing', [['Afghan officials', 'denies', 8], ['Afghan officials', 'confirms', 20]])]);
    expect(map.rows[0]?.cells).toEqual(['confirms']);
  });

  test('keeps words that came through an agency apart from words we heard ourselves', () => {
    const map = sourcingMap([claim('attack', [['The ministry', 'asserts', 8, 'AFP'], ['The ministry', 'asserts', 9]])]);
    expect(map.sources).toHaveLength(2);
  });
});
