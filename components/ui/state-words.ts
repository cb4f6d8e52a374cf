import type { Contestation, Disposition, Stance, Verification } from '@/newsroom/claims/vocabulary';

/** The states as people read them, on the desk and in public. */
export const verificationWords: Record<Verification, string> = {
  unchecked: 'Unchecked',
  unverified: 'Unverified',
  not_independently_verified: 'Not independently verified',
  corroborated: 'Corroborated',
  verified: 'Verified',
  false: 'False',
};

export const contestationWords: Record<Contestation, string> = {
  uncontested: 'Uncontested',
  disputed: 'Disputed',
  conflicting_figures: 'Conflicting figures',
  conceded: 'Denial withdrawn',
};

export const dispositionWords: Record<Disposition, string> = {
  live: 'Live',
  under_review: 'Under review',
  corrected: 'Corrected',
  retracted: 'Retracted',
};

/** Reads after the name of a source: “Afghan officials: denies”. */
export const stanceWords: Record<Stance, string> = {
  asserts: 'Asserts',
  denies: 'Denies',
  confirms: 'Confirms',
  partly_confirms: 'Partly confirms',
  disputes_detail: 'Disputes a detail',
  witnessed: 'Witnessed',
  declined: 'Declined to comment',
  no_response: 'No response',
  withdrew: 'Withdrew',
};
