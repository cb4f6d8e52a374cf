import type { ClaimState } from '../claims/claim-state';
import { lastSound } from '../claims/last-sound';
import type { Transaction } from '../transaction';
import { falls } from './cause';

type Fallen = Pick<ClaimState, 'id' | 'disposition' | 'verification'>;

/** By claim, the moment of its last fall, for those of these claims that fell and were not found sound since. */
export async function standingFalls(db: Transaction, claims: readonly Fallen[]): Promise<Map<string, Date>> {
  const fallen = new Map<string, Date>();
  for (const claim of claims) {
    const moments = [await lastWave(db, claim), await foundFalse(db, claim)].filter((at) => at !== null);
    if (moments.length > 0) fallen.set(claim.id, new Date(Math.max(...moments.map((at) => at.getTime()))));
  }
  return fallen;
}

async function lastWave(db: Transaction, { id: claimId, disposition }: Fallen): Promise<Date | null> {
  if (disposition !== 'under_review' && disposition !== 'retracted') return null;
  const sound = await lastSound(db, claimId);
  const wave = await db.wave.findFirst({
    where: { claimId, cause: { in: [...falls] }, ...(sound && { at: { gt: sound.at } }) },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return wave?.at ?? null;
}

/** A claim that readers do not have begins no wave when it is found false. */
async function foundFalse(db: Transaction, { id: claimId, verification }: Fallen): Promise<Date | null> {
  if (verification !== 'false') return null;
  const assessment = await db.claimAssessment.findFirst({
    where: { claimId, to: 'false', from: { not: 'false' } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return assessment?.at ?? null;
}

/** The line-by-line checks of one claim that still count: what was read before it fell was read for what it is no more. */
export function standingChecks<Check extends { claimId: string; at: Date }>(checks: readonly Check[], claimId: string, fallen: ReadonlyMap<string, Date>): Check[] {
  const fell = fallen.get(claimId);
  return checks.filter((check) => check.claimId === claimId && (!fell || check.at > fell));
}
