import type { Transaction } from '../transaction';
import { inForce } from './grants-in-force';

/** How readers are told of a source that goes unnamed, and why it does. */
export type AgreedWords = { description: string; reason: string };

/**
 * By source, the words agreed with those who go unnamed for this claim and may at this moment. Of several the latest
 * stands, one of a story that readers have before one that they have not.
 */
export async function agreedWords(db: Transaction, claimId: string, at: Date): Promise<Map<string, AgreedWords>> {
  const rows = await db.anonymityRequest.findMany({
    where: { claimId, expiresAt: { gt: at }, ...inForce },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { sourceId: true, description: true, reasonForReaders: true, story: { select: { standing: true } } },
  });
  const live = rows.filter(({ story }) => story.standing === 'live');
  const others = rows.filter(({ story }) => story.standing !== 'live');
  return new Map(
    [...others, ...live].map(({ sourceId, description, reasonForReaders }) => [sourceId, { description, reason: reasonForReaders }]),
  );
}
