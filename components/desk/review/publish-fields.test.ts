import { describe, expect, it } from 'vitest';
import { kindRefusal } from '@/newsroom/publishing/publish-input';
import { missingIn, publishInput, type PublishWords } from './publish-fields';

const words: PublishWords = { kind: 'update', slug: 'a-crossing', note: '', wrong: '', right: '', claimId: null };

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
    const correction: PublishWords = { ...words, kind: 'correction', wrong: 'captured' };
    expect(missingIn(correction, false)).toMatch(/what was wrong/);
    expect(missingIn({ ...correction, right: 'claimed to have captured' }, false)).toBeNull();
  });
});

describe('what is sent', () => {
  const said = { note: 'n', wrong: 'w', right: 'r' };

  it('is what the newsroom accepts for each kind', () => {
    for (const kind of ['update', 'clarification', 'correction', 'editors_note'] as const) {
      const { correction = null, note = '', ...rest } = publishInput('story', { ...words, ...said, kind }, false);
      const corrected = correction && { ...correction, claimId: correction.claimId ?? null };
      expect(kindRefusal({ ...rest, note, correction: corrected }, 'live')).toBeNull();
    }
  });

  it('never carries half a correction into an update', () => {
    expect(publishInput('story', { ...words, ...said }, false).correction).toBeNull();
  });
});
