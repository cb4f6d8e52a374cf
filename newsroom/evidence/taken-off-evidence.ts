import { z } from 'zod';
import { id } from '../input';
import type { Transaction } from '../transaction';

/** Evidence that was taken off a claim and belongs to none now. */
export const takenOffEvidence = z.strictObject({ id, title: z.string() });
export type TakenOffEvidence = z.output<typeof takenOffEvidence>;

/** By claim, the evidence that was taken off it and belongs to no claim now, the first made first. */
export async function readTakenOff(db: Transaction, claimIds: readonly string[]): Promise<(claimId: string) => TakenOffEvidence[]> {
  // The index of claims' pasts answers this.
  const rows = await db.$queryRaw<{ claimId: string; evidenceId: string }[]>`
    SELECT DISTINCT COALESCE(data ->> 'claimId', data ->> 'to') AS "claimId", "subjectId"::text AS "evidenceId" FROM desk.audit_events
    WHERE name = 'evidence.removed' AND COALESCE(data ->> 'claimId', data ->> 'to') = ANY(${[...claimIds]})`;
  const evidence = await db.evidence.findMany({
    where: { id: { in: rows.map(({ evidenceId }) => evidenceId) }, claims: { none: {} } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  });
  return (claimId) => evidence.filter((each) => rows.some((row) => row.claimId === claimId && row.evidenceId === each.id));
}
