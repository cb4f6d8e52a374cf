import type { ClaimState } from '../claims/claim-state';
import type { Transaction } from '../transaction';
import type { GateEvidence } from './finding';

/**
 * By its id, what the gate looks at in each piece of evidence of these claims: of several checks of one question, the last
 * counts.
 */
export async function gateEvidence(db: Transaction, claims: readonly ClaimState[]): Promise<(claim: ClaimState) => GateEvidence[]> {
  const ids = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ id }) => id)))];
  if (ids.length === 0) return () => [];
  const made = await db.evidence.findMany({ where: { id: { in: ids }, userMade: true }, select: { id: true } });
  const rows = await db.evidenceCheck.findMany({
    where: { evidenceId: { in: ids } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { evidenceId: true, check: true, outcome: true },
  });
  const userMade = new Set(made.map(({ id }) => id));
  const checks = new Map<string, Map<string, GateEvidence['checks'][number]>>();
  for (const { evidenceId, check, outcome } of rows) {
    const known = checks.get(evidenceId) ?? new Map<string, GateEvidence['checks'][number]>();
    checks.set(evidenceId, known.set(check, { check, outcome }));
  }
  return ({ evidence }) =>
    evidence.map(({ id, kind, bearing, title, fileHash }) => ({
      id,
      kind,
      bearing,
      title,
      checks: [...(checks.get(id)?.values() ?? [])],
      hasFile: fileHash !== null,
      userMade: userMade.has(id),
    }));
}
