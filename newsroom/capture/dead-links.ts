import { z } from 'zod';
import { id } from '../input';
import type { Transaction } from '../transaction';

/** A link that has died since it was added. */
export const deadLink = z.strictObject({
  evidenceId: id,
  lookedAt: z.iso.datetime().describe('When it was last looked at.'),
});
export type DeadLink = z.output<typeof deadLink>;

/** By claim, the links of its evidence that have died. */
export async function readDeadLinks(db: Transaction, claimIds: readonly string[]): Promise<(claimId: string) => DeadLink[]> {
  const rows = await db.claimEvidence.findMany({
    where: { claimId: { in: [...claimIds] }, evidence: { linkState: 'dead', url: { not: null } } },
    orderBy: { evidenceId: 'asc' },
    select: { claimId: true, evidenceId: true, evidence: { select: { linkCheckedAt: true } } },
  });
  return (claimId) =>
    rows
      .filter((row) => row.claimId === claimId)
      .map(({ evidenceId, evidence }) => ({ evidenceId, lookedAt: evidence.linkCheckedAt?.toISOString() ?? '' }));
}
