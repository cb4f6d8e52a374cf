import type { Transaction } from '../transaction';
import { foundThen, hashingTouches } from './hash-again';

const reported = 'reported altered';

/**
 * Of these pieces of evidence, those that are not what they were: somebody reported one altered, or the last hashing found a
 * file wrong or the chain of custody broken.
 */
export async function foundAltered(db: Transaction, evidenceIds: readonly string[]): Promise<Set<string>> {
  const touches = await db.custodyEvent.findMany({
    where: { evidenceId: { in: [...evidenceIds] }, action: { in: [...hashingTouches, reported] } },
    orderBy: { sequence: 'asc' },
    select: { evidenceId: true, action: true, data: true },
  });
  const hashings = new Map(touches.filter(({ action }) => action !== reported).map((touch) => [touch.evidenceId, touch]));
  const wrong = [...hashings.values()].filter(({ action, data }) => action !== 'hashed again' || foundThen(data).brokenAt !== null);
  return new Set([...wrong, ...touches.filter(({ action }) => action === reported)].map(({ evidenceId }) => evidenceId));
}
