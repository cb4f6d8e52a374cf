import type { StoryClaim } from './read-story';
import type { PublicClaimLabels } from './shape';

/**
 * A core claim found false, taken back, or under review since readers were given this version. A version that was
 * published afterwards speaks of the claim as what it had become: nothing under it has moved.
 */
export function isShaken(claim: PublicClaimLabels & Pick<StoryClaim, 'core' | 'history'>, publishedAt: Date): boolean {
  if (!claim.core || !isShakenLabels(claim)) return false;
  const lastSound = claim.history.findLastIndex((event) => !isShakenLabels(event));
  const fell = claim.history[lastSound + 1];
  return fell === undefined || fell.at > publishedAt;
}

/** Of a core claim. */
function isShakenLabels({ verification, disposition }: PublicClaimLabels): boolean {
  return verification === 'false' || disposition === 'under_review' || disposition === 'retracted';
}
