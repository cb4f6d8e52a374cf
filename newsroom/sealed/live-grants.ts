import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** Grants that may be used at this moment. An administrator's never may, whatever they were when it was given. */
export function liveGrants(at: Date): Prisma.SealedGrantWhereInput {
  return { revokedAt: null, expiresAt: { gt: at } };
}

/** People who may open this source now: their grant has not ended, they are at the newsroom and are no administrator. */
export async function holdersOf(db: Transaction, sourceId: string, at: Date): Promise<string[]> {
  const grants = await db.sealedGrant.findMany({ where: { sourceId, ...liveGrants(at) }, select: { personId: true }, distinct: ['personId'] });
  const people = await db.person.findMany({
    where: { id: { in: grants.map(({ personId }) => personId) }, deactivatedAt: null, role: { not: 'admin' } },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** Whether somebody holds a grant for any sealed source at this moment. */
export async function holdsSealedGrant(db: Transaction, personId: string, at: Date): Promise<boolean> {
  const held = await db.sealedGrant.count({ where: { personId, ...liveGrants(at) } });
  return held > 0;
}
