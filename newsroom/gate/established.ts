import type { GateClaim } from './finding';
import { supportingNotes } from './standing-notes';

/** Whether we know the claim, true or false, by more than somebody's word: by proof, or because our own staff saw it. */
export function isEstablished(claim: GateClaim): boolean {
  if (claim.verification === 'verified' || claim.verification === 'false') return true;
  return supportingNotes(claim).some(({ stance, source }) => stance === 'witnessed' && source.kind === 'own_reporting');
}
