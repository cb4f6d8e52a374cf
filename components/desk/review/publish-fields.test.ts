import { describe, expect, it } from 'vitest';
import { kindRefusal } from '@/newsroom/publishing/publish-input';
import { missingIn, noCorrection, publishInput, type PublishWords, wordsToBegin } from './publish-fields';

const words: PublishWords = { kind: 'update', slug: 'a-crossing', note: '', corrections: [noCorrection] };

describe('before a story is published', () => {
  it('its first publication needs an address that can be one', () => {
    expect(missingIn(words, true)).toBeNull();
    for (const slug of ['', 'A Crossing', 'a--crossing', '-a']) expect(missingIn({ ...words, slug }, true)).toMatch(/address/);
  });

  it('an update tells readers what changed', () => {
    expect(missingIn(words, false)).toBe('Tell readers in a sentence what changed.');
    expect(missingIn({ ...words, note: 'Pakistan now confirms it.' }, false)).toBeNull();
  });

  it('a correction says what was wrong and what is right', () => {
    const correction: PublishWords = { ...words, kind: 'correction', corrections: [{ ...noCorrection, wrong: 'captured' }] };
    const whole = { ...noCorrection, wrong: 'captured', right: 'claimed to have captured' };
    expect(missingIn(correction, false)).toMatch(/what was wrong/);
    expect(missingIn({ ...correction, corrections: [whole] }, false)).toBeNull();
    expect(missingIn({ ...correction, corrections: [whole, { ...noCorrection, right: 'second' }] }, false), 'each of several').toMatch(/what was wrong/);
  });

  it('what was prepared for it is what it corrects, all of it', () => {
    const prepared = ['first', 'second'].map((claimId) => ({ wrong: 'w', right: 'r', claimId }));
    expect(wordsToBegin('a-crossing', prepared)).toEqual({ ...words, kind: 'correction', corrections: prepared });
    expect(wordsToBegin('a-crossing', [])).toEqual(words);
  });
});

describe('what is sent', () => {
  const said = { note: 'n', corrections: [{ wrong: 'w', right: 'r', claimId: null }] };

  it('is what the newsroom accepts for each kind', () => {
    for (const kind of ['update', 'clarification', 'correction', 'editors_note'] as const) {
      const { corrections = [], note = '', ...rest } = publishInput('story', { ...words, ...said, kind }, false);
      const corrected = corrections.map((correction) => ({ ...correction, claimId: correction.claimId ?? null }));
      expect(kindRefusal({ ...rest, note, corrections: corrected }, 'live')).toBeNull();
    }
  });

  it('never carries half a correction into an update', () => {
    expect(publishInput('story', { ...words, ...said }, false).corrections).toEqual([]);
  });
});
