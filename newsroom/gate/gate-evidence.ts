import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '../claims/claim-state';
import { foundAltered } from '../evidence/found-altered';
import type { Transaction } from '../transaction';
import type { GateEvidence, LookedInto } from './finding';

const seen = ['image/', 'video/', 'audio/'].map((begins) => ({ mediaType: { startsWith: begins } }));

const looksAt = {
  id: true,
  title: true,
  userMade: true,
  checks: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { check: true, outcome: true } },
  files: { where: { role: 'original', OR: [...seen, { mediaType: 'application/pdf' }] }, take: 1, select: { id: true } },
  captures: { where: { state: 'kept' }, select: { manifest: true } },
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof looksAt }>;

/** By its id, what the gate looks at in each of these pieces that `among` lets through; of several checks of one question, the last counts. */
export async function lookInto(db: Transaction, ids: readonly string[], among: Prisma.EvidenceWhereInput = {}): Promise<Map<string, LookedInto>> {
  if (ids.length === 0) return new Map();
  const rows = await db.evidence.findMany({ where: { AND: [{ id: { in: [...new Set(ids)] } }, among] }, select: looksAt });
  const altered = await foundAltered(db, rows.map(({ id }) => id));
  return new Map(rows.map((row) => [row.id, { ...lookedInto(row), altered: altered.has(row.id) }]));
}

/** What the gate looks at in the evidence of a claim; its title is the one that its state repeats. */
export async function gateEvidence(db: Transaction, claims: readonly ClaimState[]): Promise<(claim: ClaimState) => GateEvidence[]> {
  const looked = await lookInto(db, claims.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  return ({ evidence }) =>
    evidence.flatMap(({ id, kind, bearing, title, publicDescription }) => {
      const found = looked.get(id);
      return found ? [{ ...found, kind, bearing, title, publicDescription }] : [];
    });
}

function lookedInto({ id, title, userMade, ...row }: Row): Omit<LookedInto, 'altered'> {
  const checks = [...new Map(row.checks.map((check) => [check.check, check])).values()];
  return { id, title, checks, hasFile: isKept(row), userMade };
}

/**
 * Whether a copy is kept that can be looked at: a picture, a recording or a scan by its content, or a page that was there
 * when it was captured. Notes about a picture, and the page that says it is gone, prove nothing of it.
 */
function isKept({ files, captures }: Pick<Row, 'files' | 'captures'>): boolean {
  return files.length > 0 || captures.some(({ manifest }) => wasThere(manifest as { status?: number } | null));
}

function wasThere(manifest: { status?: number } | null): boolean {
  const status = manifest?.status ?? 0;
  return status >= 200 && status < 300;
}
