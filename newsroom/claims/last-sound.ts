import type { ClaimEvent } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** What readers were told last of a claim before its review began; null when they were never told that it stands. */
export function lastSound(db: Transaction, claimId: string): Promise<ClaimEvent | null> {
  return db.claimEvent.findFirst({ where: { claimId, disposition: { not: 'under_review' } }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
}
