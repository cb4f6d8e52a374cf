import type { StoryClaim } from '@/newsroom/published/read-story';
import type { Verification } from '@/newsroom/claims/vocabulary';

const order: Verification[] = ['verified', 'corroborated', 'not_independently_verified', 'unverified', 'unchecked', 'false'];

/** How many claims of a story carry each label, the firmest first; labels that none carries are left out. */
export function labelCounts(claims: readonly Pick<StoryClaim, 'verification'>[]): { verification: Verification; count: number }[] {
  return order
    .map((verification) => ({ verification, count: claims.filter((claim) => claim.verification === verification).length }))
    .filter(({ count }) => count > 0);
}
