import type { Occasion } from '../falls/cause';
import type { Transaction } from '../transaction';
import { loadClaimParts } from './claim-parts';
import { isTakenBack, type StanceTaken, withRoots } from './rules';

/** Every stance that was taken on a claim, with the root of each source. */
export async function stancesOn(db: Transaction, claimId: string): Promise<StanceTaken[]> {
  const { parts, sources } = await loadClaimParts(db, [claimId]);
  return withRoots(parts.get(claimId)?.notes ?? [], sources);
}

/**
 * What readers were told stands on a source that takes it back: the claim is looked at again, until the next publication.
 * @param before the stances before the change, which is written already
 * @returns whether it was so
 */
export async function reviewTakenBack(db: Transaction, claimId: string, before: readonly StanceTaken[]): Promise<boolean> {
  if (!isTakenBack(before, await stancesOn(db, claimId))) return false;
  await lookAgainAt(db, claimId);
  return true;
}

/** What readers rely on is in doubt, also when it was corrected once; what was retracted nobody relies on any more. */
export async function lookAgainAt(db: Transaction, claimId: string): Promise<void> {
  await db.claim.updateMany({ where: { id: claimId, disposition: { not: 'retracted' } }, data: { disposition: 'under_review' } });
}

/** What whoever owns a story that stands on it is told. */
export const takenBack: Occasion = { reason: 'A source took back what the claim rests on.', cause: 'withdrawn' };
