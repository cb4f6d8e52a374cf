import type { AuthenticityCategory, CheckOutcome, EvidenceCheckKind } from '@/prisma/generated/client';

export const checkWords: Record<EvidenceCheckKind, string> = {
  provenance: 'Is it the original?',
  source: 'Who made it?',
  date: 'When was it made?',
  location: 'Where was it made?',
  motivation: 'Why was it made?',
};

export const outcomeWords: Record<CheckOutcome, string> = {
  established: 'Established',
  not_established: 'Not established',
  contradicted: 'Contradicted',
};

export const categoryWords: Record<AuthenticityCategory, string> = {
  OriginalMediaContent: 'Original',
  DecontextualizedContent: 'Out of its context',
  EditedOrCroppedContent: 'Edited or cropped',
  TransformedContent: 'Transformed',
  StagedContent: 'Staged',
  SatireOrParodyContent: 'Satire or parody',
};

/** A touch of the chain of custody, as a sentence begins. */
export function touchWords(action: string): string {
  return action.charAt(0).toUpperCase() + action.slice(1);
}
