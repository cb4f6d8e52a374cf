import { isEstablished } from './established';
import type { GateClaim } from './finding';
import { supportingNotes } from './standing-notes';

type Labelled = Pick<GateClaim, 'kind' | 'materiality' | 'seriousAllegation' | 'verification' | 'notes' | 'evidence'>;

/** What the record of a claim lacks for what the claim is called: the second half of a sentence; null where it bears it out. */
export function wantingOf(claim: Labelled): string | null {
  return claim.materiality === 'core' ? wantingForCore(claim) : wantingFor(claim);
}

/**
 * Whether a claim may not be called better known than is recorded: what a story turns on, a serious allegation, and whatever
 * is called verified. That word tells readers that we saw it ourselves, or that somebody looked at the evidence.
 */
export function mustBeBorneOut({ materiality, seriousAllegation, verification }: Pick<GateClaim, 'materiality' | 'seriousAllegation' | 'verification'>): boolean {
  return materiality === 'core' || seriousAllegation || verification === 'verified';
}

/**
 * What a story turns on is called what the record shows: corroborated on two independent roots, verified on what our own
 * staff saw or on evidence of which somebody established where it comes from. Nothing stands in for these.
 */
function wantingForCore(claim: Labelled): string | null {
  if (claim.verification === 'corroborated') return tooFewRoots(claim);
  if (claim.verification !== 'verified' || isEstablished(claim)) return null;
  return 'neither a witness of ours nor evidence of established provenance is recorded';
}

/**
 * For other claims the desk is told where nothing recorded bears the label out; a serious allegation is held back, and what
 * is called verified. What our own reporter knows, and what somebody said on the record in words we have, need no second
 * root.
 */
function wantingFor(claim: Labelled): string | null {
  const behind = supportingNotes(claim);
  const ours = behind.filter(({ source }) => source.kind === 'own_reporting');
  if (ours.some(({ stance }) => stance === 'witnessed' || !claim.seriousAllegation)) return null;
  if (claim.kind === 'quote' && behind.some(({ unnamed, exactWords }) => !unnamed && exactWords !== '')) return null;
  if (claim.verification === 'corroborated') return tooFewRoots(claim);
  if (claim.verification !== 'verified') return null;
  const isProved = claim.evidence.some(({ bearing }) => bearing === 'supports') || behind.some(({ source }) => source.kind === 'document');
  return isProved ? null : 'no evidence, no document and no witness of ours is recorded';
}

function tooFewRoots(claim: Labelled): string | null {
  const roots = new Set(supportingNotes(claim).map(({ source }) => source.rootId));
  return roots.size < 2 ? 'fewer than two independent sources stand behind it' : null;
}
