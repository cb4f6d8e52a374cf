import { describe, expect, it } from 'vitest';
import type { SourcingChange } from '@/newsroom/review/compare-sourcing';
import { byClaim, changeWords } from './change-words';

const taken = { claimId: 'taken', statement: 'The crossing was taken' };
const repelled = { claimId: 'repelled', statement: 'The attack was repelled' };

describe('a change of sourcing reads as a sentence', () => {
  it('when somebody new speaks', () => {
    expect(changeWords({ ...taken, change: 'note-added', source: 'Pakistani officials', stance: 'confirms' })).toBe(
      'New word from Pakistani officials: confirms.',
    );
  });

  it('when we got further, with how', () => {
    const change = { ...taken, change: 'verification', from: 'unverified', to: 'corroborated' } as const;
    expect(changeWords({ ...change, method: 'Two governments say so.' })).toBe(
      'Was “unverified”, is now “corroborated”: Two governments say so.',
    );
    expect(changeWords({ ...change, method: '' })).toBe('Was “unverified”, is now “corroborated”.');
  });

  it('when a denial is withdrawn', () => {
    expect(changeWords({ ...taken, change: 'contestation', from: 'disputed', to: 'conceded' })).toBe(
      'Was “disputed”, is now “denial withdrawn”.',
    );
  });

  it('when a claim is weighed anew', () => {
    expect(changeWords({ ...taken, change: 'reclassified', fields: ['kind', 'materiality', 'seriousAllegation'] })).toBe(
      'Changed: its kind, how much the story leans on it and whether it is a serious allegation.',
    );
  });
});

describe('changes', () => {
  it('stand under their claim, in the order in which the claims appear', () => {
    const changes: SourcingChange[] = [
      { ...taken, change: 'claim-added' },
      { ...repelled, change: 'evidence-added', title: 'Video of a flag' },
      { ...taken, change: 'evidence-removed', title: 'A post' },
    ];
    expect(byClaim(changes).map(({ claimId, changes: own }) => [claimId, own.length])).toEqual([
      ['taken', 2],
      ['repelled', 1],
    ]);
  });
});
