import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** Grants that may be used at this moment. An administrator's never may, whatever they were when it was given. */
export function liveGrants(at: Date): Prisma.SealedGrantWhereInput {
  return { revokedAt: null, expiresAt: { gt: at } };
}

/** Those of them that somebody who knew gave: what two took by breaking the glass opens for the hour, and decides nothing. */
export function keptGrants(at: Date): Prisma.SealedGrantWhereInput {
  return { ...liveGrants(at), origin: { not: 'break_glass' } };
}

/** People who may open this source now: their grant has not ended, they are at the newsroom and are no administrator. */
export async function holdersOf(db: Transaction, sourceId: string, at: Date, which = liveGrants): Promise<string[]> {
  const grants = await db.sealedGrant.findMany({ where: { sourceId, ...which(at) }, select: { personId: true }, distinct: ['personId'] });
  const people = await db.person.findMany({
    where: { id: { in: grants.map(({ personId }) => personId) }, deactivatedAt: null, role: { not: 'admin' } },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** By person, the sealed sources of which they hold a grant now that somebody gave them; nobody else is in it. */
export async function heldSources(db: Transaction, personIds: readonly string[], at: Date): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { id: { in: [...personIds] }, deactivatedAt: null, role: { not: 'admin' } },
    select: { id: true },
  });
  const grants = await db.sealedGrant.findMany({
    where: { personId: { in: people.map(({ id }) => id) }, ...keptGrants(at) },
    select: { personId: true, sourceId: true },
    distinct: ['personId', 'sourceId'],
  });
  const held = new Map<string, string[]>();
  for (const { personId, sourceId } of grants) held.set(personId, [...(held.get(personId) ?? []), sourceId]);
  return held;
}
