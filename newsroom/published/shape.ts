import type { ClaimKind, Contestation, Disposition, EvidenceKind, Stance, Verification } from '../claims/vocabulary';

/** One voice about a claim, as readers may hear it. */
export type PublicVoice = {
  /** How the source is named or described in public. */
  attribution: string;
  /** Why the source is not named, agreed with it; left out where it is named or nothing was agreed. */
  condition?: string;
  stance: Stance;
  /** Exact words in the language they were said in; empty when only reported. */
  words: string;
  translation: string;
  /** The relay that carried the words to us, for example an agency; null when we had them directly. */
  through: string | null;
  /** ISO 8601, UTC. */
  at: string;
};

/** Who spoke of a claim anew, or otherwise than before; the JSON column of published.claim_events has this shape. */
export type VoiceHeard = Pick<PublicVoice, 'attribution' | 'stance'>;

export type PublicEvidence = { kind: EvidenceKind; title: string; description: string; url: string | null };

export type PublicFigure = {
  low: string | null;
  high: string | null;
  unit: string;
  definition: string;
  /** ISO 8601 date. */
  asOf: string | null;
};

/** The labels readers see; they can change without the text being touched. */
export type PublicClaimLabels = {
  verification: Verification;
  contestation: Contestation;
  disposition: Disposition;
};

/** What readers are told of a claim at this moment; the JSON columns of published.claims have these shapes. */
export type PublicClaim = PublicClaimLabels & {
  id: string;
  statement: string;
  kind: ClaimKind;
  method: string;
  figure: PublicFigure | null;
  voices: PublicVoice[];
  evidence: PublicEvidence[];
};

export const publicationKinds = [
  'first',
  'update',
  'clarification',
  'correction',
  'editors_note',
  'retraction',
] as const;
export type PublicationKind = (typeof publicationKinds)[number];
