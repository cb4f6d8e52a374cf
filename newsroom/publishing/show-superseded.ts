import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';
import { touchStoriesOf } from './touch-stories';

/**
 * Has the public records of these claims, and of those that they take the place of, say which later claim supersedes
 * them. Only what readers have on both sides is told; of several, the last that was named so. No label changes by it:
 * superseded is not false.
 */
export async function showSuperseded(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, claimIds: readonly string[]): Promise<void> {
  const { db, at } = context;
  const latest = await supersedingClaims(db, claimIds);
  const told = await db.publishedClaim.findMany({
    where: { id: { in: [...new Set([...claimIds, ...latest.keys()])] } },
    orderBy: { id: 'asc' },
    select: { id: true, supersededById: true, verification: true, contestation: true, disposition: true },
  });
  const changed = told.filter(({ id, supersededById }) => supersededById !== (latest.get(id) ?? null));
  for (const { id: claimId, supersededById: _, ...labels } of changed) {
    const supersededById = latest.get(claimId) ?? null;
    const summary = supersededById ? 'Superseded by a later claim.' : 'No longer superseded by a later claim.';
    await db.publishedClaim.update({ where: { id: claimId }, data: { supersededById, updatedAt: at } });
    await db.claimEvent.create({ data: { claimId, at, ...labels, summary } });
  }
  if (changed.length > 0) await touchStoriesOf(context, changed.map(({ id }) => id));
}

/** By claim, the one that supersedes it before readers, for these claims and for those that these supersede. */
async function supersedingClaims(db: Transaction, claimIds: readonly string[]): Promise<Map<string, string>> {
  const named = await db.claimRelation.findMany({
    where: { kind: 'supersedes', OR: [{ toId: { in: [...claimIds] } }, { to: { relationsIn: { some: { kind: 'supersedes', fromId: { in: [...claimIds] } } } } }] },
    orderBy: [{ createdAt: 'asc' }, { fromId: 'asc' }],
    select: { fromId: true, toId: true },
  });
  if (named.length === 0) return new Map();
  const newer = await db.publishedClaim.findMany({ where: { id: { in: named.map(({ fromId }) => fromId) } }, select: { id: true } });
  const known = new Set(newer.map(({ id }) => id));
  return new Map(named.filter(({ fromId }) => known.has(fromId)).map(({ fromId, toId }) => [toId, fromId]));
}
