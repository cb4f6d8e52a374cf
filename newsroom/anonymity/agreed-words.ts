import type { Transaction } from '../transaction';
import { inForce } from './grants-in-force';

/** How readers are told of a source that goes unnamed, and why it does. */
export type AgreedWords = { description: string; reason: string };

/** By source, the words agreed with those who go unnamed. */
export type AgreedBySource = ReadonlyMap<string, AgreedWords>;

/**
 * By claim, the words agreed with those who go unnamed for it and may at this moment. Of several the latest stands, one of
 * a story that readers have before one that they have not.
 */
export async function agreedWords(db: Transaction, claimIds: readonly string[], at: Date): Promise<(claimId: string) => AgreedBySource> {
  const rows = await db.anonymityRequest.findMany({
    where: { claimId: { in: [...claimIds] }, expiresAt: { gt: at }, ...inForce },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { claimId: true, sourceId: true, description: true, reasonForReaders: true, story: { select: { standing: true } } },
  });
  const live = rows.filter(({ story }) => story.standing === 'live');
  const others = rows.filter(({ story }) => story.standing !== 'live');
  const words = new Map<string, Map<string, AgreedWords>>();
  for (const { claimId, sourceId, description, reasonForReaders: reason } of [...others, ...live]) {
    const ofClaim = words.get(claimId) ?? new Map<string, AgreedWords>();
    words.set(claimId, ofClaim.set(sourceId, { description, reason }));
  }
  return (claimId) => words.get(claimId) ?? new Map();
}
