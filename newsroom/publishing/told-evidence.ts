import type { ClaimState } from '../claims/claim-state';
import type { PublicEvidence } from '../published/shape';
import { isShown } from './public-claim';

/**
 * Of the evidence for a claim what readers have already, by its id and described as they have it. What was taken off the
 * claim, or is described to readers no more, is gone at once.
 * @param told what readers have, by the same ids
 */
export function toldEvidence({ evidence }: Pick<ClaimState, 'evidence'>, told: ReadonlyMap<string, PublicEvidence>): Map<string, PublicEvidence> {
  const kept = evidence.filter(isShown).flatMap(({ id }): [string, PublicEvidence][] => {
    const has = told.get(id);
    return has ? [[id, has]] : [];
  });
  return new Map(kept);
}
