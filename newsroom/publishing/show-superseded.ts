import type { PublishedClaim } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';

/**
 * Has the public records of these claims, and of those that they take the place of, say which later claim supersedes
 * them. Only what readers have on both sides is told; of several, the last that was named so. No label changes by it:
 * superseded is not false.
 */
export async function showSuperseded(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, claimIds: readonly string[]): Promise<void> {
  const { db, at } = context;
  const changed = await wronglySuperseded(db, claimIds);
  for (const { id: claimId, latest: supersededById, ...labels } of changed) {
    const summary = supersededById ? 'Superseded by a later claim.' : 'No longer superseded by a later claim.';
    await db.publishedClaim.update({ where: { id: claimId }, data: { supersededById, updatedAt: at } });
    await db.claimEvent.create({ data: { claimId, at, ...labels, summary } });
  }
  context.touch.claims(changed.map(({ id }) => id));
}

type Told = Pick<PublishedClaim, 'id' | 'verification' | 'contestation' | 'disposition'> & {
  /** The last claim named to supersede it that readers have; null when there is none. */
  latest: string | null;
};

/** Of these claims and those that they supersede, what readers have with another later claim, or none, than is named now. */
function wronglySuperseded(db: Transaction, claimIds: readonly string[]): Promise<Told[]> {
  return db.$queryRaw<Told[]>`
    WITH named AS (
      SELECT unnest(${[...claimIds]}::uuid[]) AS id
      UNION
      SELECT "toId" FROM desk.claim_relations WHERE "fromId" = ANY(${[...claimIds]}::uuid[]) AND kind = 'supersedes')
    SELECT told.id::text AS id, told.verification, told.contestation, told.disposition, newest.id::text AS latest
      FROM named JOIN published.claims told USING (id)
      LEFT JOIN LATERAL (
        SELECT newer.id FROM desk.claim_relations relation JOIN published.claims newer ON newer.id = relation."fromId"
         WHERE relation."toId" = told.id AND relation.kind = 'supersedes'
         ORDER BY relation."createdAt" DESC, relation."fromId" DESC LIMIT 1) newest ON true
     WHERE told."supersededById" IS DISTINCT FROM newest.id AND (newest.id IS NOT NULL OR told.id = ANY(${[...claimIds]}::uuid[]))
     ORDER BY told.id`;
}
