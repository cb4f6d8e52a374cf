import type { Source } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { withDownstream } from './claims-resting-on';
import type { Merge } from './merged-parts';

export type MergedSource = Pick<Source, 'id' | 'name' | 'upstreamId'>;

/** Both sources of a merge, for who sees both and where they can be one; refuses otherwise, in a sentence. */
export async function loadMerge(
  db: Transaction,
  actor: Actor,
  { keptId, mergedId }: Merge,
): Promise<{ kept: MergedSource; merged: MergedSource }> {
  if (keptId === mergedId) refuse('malformed', 'A source is merged with another one.');
  await db.$queryRaw`SELECT 1 FROM desk.sources WHERE id IN (${keptId}::uuid, ${mergedId}::uuid) ORDER BY id FOR UPDATE`;
  const found = await db.source.findMany({
    where: { id: { in: [keptId, mergedId] }, mergedIntoId: null, ...visibleSources(actor) },
    select: { id: true, name: true, upstreamId: true, listed: true, upstream: { select: { listed: true } }, seal: { select: { sourceId: true } } },
  });
  const [kept, merged] = [keptId, mergedId].map((id) => found.find((source) => source.id === id));
  if (!kept || !merged) refuse('not_found', 'There is no such source, or you may not see it.');
  if (kept.seal || merged.seal) refuse('conflict', 'A sealed source stays by itself: what is sealed belongs to one entry and cannot move to another.');
  if (merged.listed && !kept.listed) refuse('conflict', 'The whole desk knows the one, and only some the other: keep the one that everybody knows.');
  if (kept.listed && kept.upstream === null && merged.upstream?.listed === false) {
    refuse('conflict', 'The whole desk knows the one, and only some know where the other has its knowledge from: they stay two.');
  }
  const below = [await withDownstream(db, [keptId]), await withDownstream(db, [mergedId])];
  if (below[0]?.includes(mergedId) || below[1]?.includes(keptId)) {
    refuse('conflict', 'One of them has its knowledge from the other, so they are two sources.');
  }
  return { kept, merged };
}
