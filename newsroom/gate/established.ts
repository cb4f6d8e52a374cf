import type { GateClaim, GateEvidence } from './finding';
import { supportingNotes } from './standing-notes';

/**
 * Whether we know the claim, true or false, by more than somebody's word: because our own staff saw it, or by proof that is
 * recorded. That it is called verified is a judgement, and proves nothing by itself.
 */
export function isEstablished(claim: Pick<GateClaim, 'verification' | 'evidence' | 'notes'>): boolean {
  if (claim.verification === 'false') return true;
  if (claim.verification === 'verified' && claim.evidence.some(isAuthenticated)) return true;
  return supportingNotes(claim).some(({ stance, source }) => stance === 'witnessed' && source.kind === 'own_reporting');
}

/**
 * Evidence for the claim of which somebody established where it comes from, which no other check spoke against, and which
 * is still what it was then.
 */
function isAuthenticated({ bearing, checks, altered }: GateEvidence): boolean {
  const passed = checks.some(({ check, outcome }) => check === 'provenance' && outcome === 'established');
  return bearing === 'supports' && passed && !altered && checks.every(({ outcome }) => outcome !== 'contradicted');
}
