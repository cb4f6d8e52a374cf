import { describe, expect, test } from 'vitest';
import type { ClaimState, NoteState } from '../claims/claim-state';
import { publicClaim } from './public-claim';

const source = (id: string): NoteState['source'] => ({
  id, name: id, kind: 'official', directness: 'firsthand', publicDescription: '', rootId: id, rootName: id, upstreamName: null,
});

function note(by: string, stance: NoteState['stance'], day: number, terms: NoteState['terms'] = 'on_record'): NoteState {
  return {
    id: `${by} ${day}`, source: source(by), stance, terms, embargoUntil: null, exactWords: '', translation: '', basis: '', obtainedHow: '',
    obtainedAt: `2021-07-${day}T10:00:00.000Z`, publicAttribution: by,
  };
}

function heard(...notes: NoteState[]): string[] {
  const claim: ClaimState = {
    id: 'claim', statement: 'The Taliban hold the crossing.', kind: 'fact', materiality: 'core', seriousAllegation: false,
    verification: 'not_independently_verified', verificationMethod: '', contestation: 'disputed', disposition: 'live', figure: null,
    createdById: 'mina', notes, evidence: [], anchors: [], contradicts: [],
  };
  return publicClaim(claim, '2021-07-20T10:00:00.000Z').voices.map(({ attribution, stance }) => `${attribution} ${stance}`);
}

describe('readers hear the last word of each source', () => {
  test('a denial stays when whoever denied does not answer later, or declines to', () => {
    expect(heard(note('the Taliban', 'asserts', 14), note('Kabul', 'denies', 14), note('Kabul', 'no_response', 15))).toEqual(['the Taliban asserts', 'Kabul denies']);
    expect(heard(note('Kabul', 'denies', 14), note('Kabul', 'declined', 15))).toEqual(['Kabul denies']);
  });

  test('of who never took a position they hear that', () => {
    expect(heard(note('Kabul', 'no_response', 14))).toEqual(['Kabul no_response']);
  });

  test('and nobody who spoke on deep background, whatever was noted of how to describe them', () => {
    expect(heard(note('an aide', 'asserts', 14, 'deep_background'), note('Kabul', 'denies', 14))).toEqual(['Kabul denies']);
  });

  test('and nothing that was said off the record, which does not take the place of what was said on it either', () => {
    expect(heard(note('Kabul', 'denies', 14), note('Kabul', 'confirms', 15, 'off_record'))).toEqual(['Kabul denies']);
    expect(heard(note('Kabul', 'confirms', 15, 'off_record'))).toEqual([]);
  });
});
