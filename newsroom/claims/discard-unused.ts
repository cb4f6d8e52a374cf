import type { AuditEvent } from '../audit/events';
import { readTakenOff } from '../evidence/taken-off-evidence';
import type { Actor } from '../people/actor';
import type { Transaction } from '../transaction';

/**
 * Discards a claim that its maker made by mistake: one with which nothing was done. It stands nowhere, in no draft of a
 * story and in no publication, and nobody has sourced, assessed, checked or related it; any other claim stays, and so does
 * the last one that evidence was taken off, through which people find it.
 */
export async function discardUnused(db: Transaction, actor: Actor, claimId: string): Promise<AuditEvent[]> {
  if (actor.kind !== 'person' || (await readTakenOff(db, [claimId]))(claimId).length > 0 || (await db.publishedClaim.count({ where: { id: claimId } })) > 0) return [];
  await db.$queryRaw`SELECT 1 FROM desk.claims WHERE id = ${claimId}::uuid FOR UPDATE`;
  const nothing = { none: {} };
  const { count } = await db.claim.deleteMany({
    where: {
      id: claimId,
      createdById: actor.id,
      verification: 'unchecked',
      appearances: nothing,
      notes: nothing,
      evidence: nothing,
      assessments: nothing,
      relationsOut: nothing,
      relationsIn: nothing,
      lineChecks: nothing,
      tasks: nothing,
      anonymityRequests: nothing,
      replies: nothing,
    },
  });
  return count === 0 ? [] : [{ name: 'claim.discarded', subject: { type: 'claim', id: claimId }, data: {} }];
}
