import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '../claims/claim-state';
import { foundAltered } from '../evidence/found-altered';
import type { Transaction } from '../transaction';
import type { GateEvidence } from './finding';

const seen = ['image/', 'video/', 'audio/'].map((begins) => ({ mediaType: { startsWith: begins } }));

const looksAt = {
  id: true,
  userMade: true,
  checks: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { check: true, outcome: true } },
  files: { where: { role: 'original', OR: [...seen, { mediaType: 'application/pdf' }] }, take: 1, select: { id: true } },
  captures: { where: { state: 'kept' }, select: { manifest: true } },
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof looksAt }>;

/**
 * By its id, what the gate looks at in each piece of evidence of these claims: of several checks of one question, the last
 * counts.
 */
export async function gateEvidence(db: Transaction, claims: readonly ClaimState[]): Promise<(claim: ClaimState) => GateEvidence[]> {
  const ids = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ id }) => id)))];
  if (ids.length === 0) return () => [];
  const rows = await db.evidence.findMany({ where: { id: { in: ids } }, select: looksAt });
  const altered = await foundAltered(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ({ evidence }) =>
    evidence.map(({ id, kind, bearing, title, publicDescription }) => {
      const row = byId.get(id);
      const checks = [...new Map(row?.checks.map((check) => [check.check, check])).values()];
      const hasFile = row !== undefined && isKept(row);
      return { id, kind, bearing, title, publicDescription, checks, hasFile, userMade: row?.userMade ?? false, altered: altered.has(id) };
    });
}

/**
 * Whether a copy is kept that can be looked at: a picture, a recording or a scan by its content, or a page that was there
 * when it was captured. Notes about a picture, and the page that says it is gone, prove nothing of it.
 */
function isKept({ files, captures }: Row): boolean {
  return files.length > 0 || captures.some(({ manifest }) => wasThere(manifest as { status?: number } | null));
}

function wasThere(manifest: { status?: number } | null): boolean {
  const status = manifest?.status ?? 0;
  return status >= 200 && status < 300;
}
