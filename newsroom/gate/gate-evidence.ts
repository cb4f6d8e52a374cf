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
  const kept = await keptCopies(db, ids);
  const userMade = new Set(made.map(({ id }) => id));
  const checks = new Map<string, Map<string, GateEvidence['checks'][number]>>();
  for (const { evidenceId, check, outcome } of rows) {
    const known = checks.get(evidenceId) ?? new Map<string, GateEvidence['checks'][number]>();
    checks.set(evidenceId, known.set(check, { check, outcome }));
  }
  return ({ evidence }) =>
    evidence.map(({ id, kind, bearing, title }) => ({
      id,
      kind,
      bearing,
      title,
      checks: [...(checks.get(id)?.values() ?? [])],
      hasFile: kept.has(id),
      userMade: userMade.has(id),
    }));
}

/**
 * Of which of these a copy is kept that can be looked at: a picture, a recording or a scan by its content, or a page that was
 * there when it was captured. Notes about a picture, and the page that says it is gone, prove nothing of it.
 */
async function keptCopies(db: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const files = await db.evidenceFile.findMany({
    where: { evidenceId: { in: [...ids] }, role: 'original', OR: [...looked.map((begins) => ({ mediaType: { startsWith: begins } })), { mediaType: 'application/pdf' }] },
    distinct: ['evidenceId'],
    select: { evidenceId: true },
  });
  const captures = await db.capture.findMany({ where: { evidenceId: { in: [...ids] }, state: 'kept' }, select: { evidenceId: true, manifest: true } });
  const answered = captures.filter(({ manifest }) => wasThere(manifest as { status?: number } | null));
  return new Set([...files, ...answered].map(({ evidenceId }) => evidenceId));
}

const looked = ['image/', 'video/', 'audio/'];

function wasThere(manifest: { status?: number } | null): boolean {
  const status = manifest?.status ?? 0;
  return status >= 200 && status < 300;
}
