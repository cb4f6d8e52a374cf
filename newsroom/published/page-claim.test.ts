import { describe, expect, test } from 'vitest';
import { gravest, groupVoices, needsMark } from './page-claim';
import type { PublicVoice } from './shape';

const settled = { verification: 'verified', contestation: 'uncontested', disposition: 'live' } as const;

describe('words are marked', () => {
  test.each(['unverified', 'not_independently_verified', 'false', 'unchecked'] as const)('when the claim is %s', (verification) => {
    expect(needsMark({ ...settled, verification })).toBe(true);
  });

  test.each(['disputed', 'conflicting_figures', 'conceded'] as const)('when the claim is verified, yet %s', (contestation) => {
    expect(needsMark({ ...settled, contestation })).toBe(true);
  });

  test.each(['under_review', 'corrected', 'retracted'] as const)('when the claim is %s', (disposition) => {
    expect(needsMark({ ...settled, disposition })).toBe(true);
  });

  test.each(['verified', 'corroborated'] as const)('but not when it is %s and nobody contests it', (verification) => {
    expect(needsMark({ ...settled, verification })).toBe(false);
  });
});

describe('voices', () => {
  const voice = (attribution: string, stance: PublicVoice['stance'], at: string): PublicVoice => ({
    attribution, stance, at, words: '', translation: '', through: null,
  });

  test('stand as a reader asks for them, in the order they spoke', () => {
    const grouped = groupVoices([
      voice('Pakistani officials', 'confirms', '2021-07-14T09:00:00Z'),
      voice('The governor', 'no_response', '2021-07-14T08:30:00Z'),
      voice('The Taliban', 'asserts', '2021-07-14T06:00:00Z'),
      voice('Afghan officials', 'denies', '2021-07-14T08:00:00Z'),
    ]);
    const names = (voices: PublicVoice[]) => voices.map(({ attribution }) => attribution);
    expect(names(grouped.behind)).toEqual(['The Taliban', 'Pakistani officials']);
    expect(names(grouped.against)).toEqual(['Afghan officials']);
    expect(names(grouped.silent)).toEqual(['The governor']);
  });
});

describe('of several labels the gravest is told', () => {
  const [unverified, disputed, tried] = [
    { ...settled, verification: 'unverified' },
    { ...settled, contestation: 'disputed' },
    { ...settled, verification: 'not_independently_verified' },
  ] as const;

  test('how far we established it before whether somebody denies it', () => {
    expect(gravest([disputed, tried, unverified])).toBe(unverified);
    expect(gravest([disputed, tried])).toBe(tried);
    expect(gravest([settled, disputed])).toBe(disputed);
    expect(gravest([])).toBeNull();
  });
});
