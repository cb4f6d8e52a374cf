import type { PublishedClaim } from '@/prisma/generated/client';
import type { PublicClaim } from '../published/shape';
import type { Transaction } from '../transaction';
import type { Told } from './told';

/** What readers have of these claims, by their ids, and since when; of what they do not have, nothing. */
export async function loadTold(db: Transaction, claimIds: readonly string[]): Promise<Map<string, Told & { since: Date }>> {
  const where = { id: { in: [...claimIds] } };
  const [rows, whose] = await Promise.all([
    db.publishedClaim.findMany({ where }),
    db.claim.findMany({ where, select: { id: true, toldSourceIds: true, toldEvidenceIds: true } }),
  ]);
  const ids = new Map(whose.map(({ id, toldSourceIds: sourceIds, toldEvidenceIds: evidenceIds }) => [id, { sourceIds, evidenceIds }]));
  return new Map(rows.map((row) => [row.id, { claim: recordOf(row), sourceIds: [], evidenceIds: [], ...ids.get(row.id), since: row.updatedAt }]));
}

/** Writes down whose voices and which evidence readers are told of, in the order in which they are. */
export async function keepWhoseTold(db: Transaction, told: readonly Told[]): Promise<void> {
  const rows = told.map(({ claim, sourceIds, evidenceIds }) => ({ id: claim.id, sources: sourceIds, evidence: evidenceIds }));
  await db.$executeRaw`
    UPDATE desk.claims SET "toldSourceIds" = told.sources, "toldEvidenceIds" = told.evidence
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (id uuid, sources uuid[], evidence uuid[])
     WHERE claims.id = told.id`;
}

/** The record that readers have, as the shape in which it is made. */
function recordOf(row: PublishedClaim): PublicClaim {
  const { id, statement, method } = row;
  return {
    id,
    statement,
    method,
    kind: row.kind as PublicClaim['kind'],
    verification: row.verification as PublicClaim['verification'],
    contestation: row.contestation as PublicClaim['contestation'],
    disposition: row.disposition as PublicClaim['disposition'],
    figure: row.figure as PublicClaim['figure'],
    voices: row.voices as unknown as PublicClaim['voices'],
    evidence: row.evidence as unknown as PublicClaim['evidence'],
  };
}
