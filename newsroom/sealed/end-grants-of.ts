import type { AuditEvent } from '../audit/events';
import type { Transaction } from '../transaction';
import { holdersOf, liveGrants } from './live-grants';
import { tellConcerned } from './tell-concerned';

/**
 * Ends every grant of somebody whose password another person has known: whoever signs in now need not be they. Everybody
 * concerned is told, and somebody else who holds a grant gives it anew once they have heard it from the person.
 */
export async function endGrantsOf(
  db: Transaction,
  personId: string,
  { byId, at, reason }: { byId: string; at: Date; reason: string },
): Promise<AuditEvent[]> {
  const grants = await db.sealedGrant.findMany({ where: { personId, ...liveGrants(at) }, select: { id: true, sourceId: true } });
  if (grants.length === 0) return [];
  await db.sealedGrant.updateMany({
    where: { id: { in: grants.map(({ id }) => id) } },
    data: { revokedAt: at, revokedById: byId, revokeReason: reason },
  });
  for (const sourceId of new Set(grants.map((grant) => grant.sourceId))) {
    const holderIds = [...(await holdersOf(db, sourceId, at)), personId];
    await tellConcerned(db, { sourceId, kind: 'grants_ended', at, holderIds, except: [] });
  }
  return grants.map(({ id: grantId, sourceId }) => ({
    name: 'sealed.revoked',
    subject: { type: 'source', id: sourceId },
    data: { grantId, personId },
  }));
}
