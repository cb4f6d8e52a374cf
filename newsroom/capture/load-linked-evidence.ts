import type { LoadedClaim } from '../claims/load-claim';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/** Evidence of a claim that has an address. Refuses where there is none. */
export async function loadLinkedEvidence(db: Transaction, claim: LoadedClaim, evidenceId: string): Promise<{ id: string; url: string }> {
  const evidence = await db.evidence.findFirst({
    where: { id: evidenceId, claims: { some: { claimId: claim.id } } },
    select: { id: true, url: true },
  });
  if (!evidence) refuse('not_found', 'This evidence does not belong to the claim.');
  if (!evidence.url) refuse('conflict', 'This evidence has no address that could be asked.');
  return { id: evidence.id, url: evidence.url };
}
