import type { Transaction } from '../transaction';
import type { GateSubject, UnmarkedClaim } from './finding';

/** By source, the names of the entries that were merged into those that go unnamed: they are theirs as much as the name that was kept. */
export async function formerNames(db: Transaction, claims: readonly Pick<UnmarkedClaim, 'notes'>[]): Promise<GateSubject['formerNames']> {
  const ids = [...new Set(claims.flatMap(({ notes }) => notes.filter(({ unnamed }) => unnamed).map(({ source }) => source.id)))];
  if (ids.length === 0) return new Map();
  const merged = await db.source.findMany({
    where: { mergedIntoId: { in: ids } },
    orderBy: { id: 'asc' },
    select: { name: true, kind: true, mergedIntoId: true },
  });
  return new Map(ids.map((id) => [id, merged.filter(({ mergedIntoId }) => mergedIntoId === id)]));
}
