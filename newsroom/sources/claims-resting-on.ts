import type { Transaction } from '../transaction';

/** The named sources and all that have their knowledge from them, however many hands it went through. */
export async function withDownstream(db: Transaction, ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids);
  for (let last = [...found]; last.length > 0; ) {
    const next = await db.source.findMany({ where: { upstreamId: { in: last } }, select: { id: true } });
    last = next.map(({ id }) => id).filter((id) => !found.has(id));
    for (const id of last) found.add(id);
  }
  return [...found];
}

/** The named sources and all they have their knowledge from, up to the roots. */
export async function withUpstream(db: Transaction, ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids);
  for (let last = [...found]; last.length > 0; ) {
    const next = await db.source.findMany({ where: { id: { in: last } }, select: { upstreamId: true } });
    last = [...new Set(next.flatMap(({ upstreamId }) => upstreamId ?? []))].filter((id) => !found.has(id));
    for (const id of last) found.add(id);
  }
  return [...found];
}

/** The claims of which these sources, or any that carry their word, have said something; in the order of their ids. */
export async function claimsRestingOn(db: Transaction, ids: readonly string[]): Promise<string[]> {
  const notes = await db.sourcingNote.findMany({
    where: { sourceId: { in: await withDownstream(db, ids) } },
    distinct: ['claimId'],
    select: { claimId: true },
  });
  return notes.map(({ claimId }) => claimId).sort();
}
