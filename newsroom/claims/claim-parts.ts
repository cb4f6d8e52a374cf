import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

const claimColumns = {
  id: true,
  statement: true,
  kind: true,
  materiality: true,
  seriousAllegation: true,
  verification: true,
  verificationMethod: true,
  rewordedAt: true,
  disposition: true,
  figureLow: true,
  figureHigh: true,
  figureUnit: true,
  figureDefinition: true,
  figureAsOf: true,
  createdById: true,
} satisfies Prisma.ClaimSelect;

/** Private remarks are not among them: they never enter a revision. */
const noteColumns = {
  id: true,
  claimId: true,
  sourceId: true,
  stance: true,
  terms: true,
  embargoUntil: true,
  exactWords: true,
  translation: true,
  basis: true,
  obtainedHow: true,
  obtainedAt: true,
  publicAttribution: true,
} satisfies Prisma.SourcingNoteSelect;

const sourceColumns = {
  id: true,
  name: true,
  kind: true,
  directness: true,
  publicDescription: true,
  identitySealed: true,
  upstreamId: true,
} satisfies Prisma.SourceSelect;

const evidenceColumns = {
  claimId: true,
  bearing: true,
  evidence: { select: { id: true, kind: true, title: true, url: true, publicDescription: true, fileHash: true } },
} satisfies Prisma.ClaimEvidenceSelect;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;
export type NoteRow = Prisma.SourcingNoteGetPayload<{ select: typeof noteColumns }>;
export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceColumns }>;
type EvidenceRow = Prisma.ClaimEvidenceGetPayload<{ select: typeof evidenceColumns }>;

export type ClaimParts = {
  claim: ClaimRow;
  /** In the order in which they were obtained. */
  notes: NoteRow[];
  evidence: EvidenceRow[];
  /** The claims that contradict this one, either way round. */
  contradicting: { id: string; kind: ClaimRow['kind']; notes: NoteRow[] }[];
};

/**
 * What the named claims rest on, and every source on the way up from their notes. Read flat, table by table: this runs
 * with every save, and a long story has sixty claims.
 */
export async function loadClaimParts(
  db: Transaction,
  ids: readonly string[],
): Promise<{ parts: Map<string, ClaimParts>; sources: Map<string, SourceRow> }> {
  if (ids.length === 0) return { parts: new Map(), sources: new Map() };
  const own = [...ids];
  const claims = await db.claim.findMany({ where: { id: { in: own } }, select: claimColumns });
  const relations = await db.claimRelation.findMany({
    where: { kind: 'contradicts', OR: [{ fromId: { in: own } }, { toId: { in: own } }] },
    select: { fromId: true, toId: true },
  });
  const elsewhere = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))].filter((id) => !own.includes(id));
  const others =
    elsewhere.length === 0 ? [] : await db.claim.findMany({ where: { id: { in: elsewhere } }, select: { id: true, kind: true } });
  const notes = await db.sourcingNote.findMany({
    where: { claimId: { in: [...own, ...elsewhere] } },
    orderBy: [{ obtainedAt: 'asc' }, { id: 'asc' }],
    select: noteColumns,
  });
  const evidence = await db.claimEvidence.findMany({
    where: { claimId: { in: own } },
    orderBy: [{ addedAt: 'asc' }, { evidenceId: 'asc' }],
    select: evidenceColumns,
  });
  const notesOf = byClaim(notes);
  const evidenceOf = byClaim(evidence);
  const kindOf = new Map([...claims, ...others].map(({ id, kind }) => [id, kind]));
  const contradicting = (id: string) => {
    const ends = relations.flatMap(({ fromId, toId }) => (fromId === id ? [toId] : toId === id ? [fromId] : []));
    return [...new Set(ends)].flatMap((other) => {
      const kind = kindOf.get(other);
      return kind ? [{ id: other, kind, notes: notesOf.get(other) ?? [] }] : [];
    });
  };
  const parts = claims.map((claim): [string, ClaimParts] => [
    claim.id,
    { claim, notes: notesOf.get(claim.id) ?? [], evidence: evidenceOf.get(claim.id) ?? [], contradicting: contradicting(claim.id) },
  ]);
  return { parts: new Map(parts), sources: await sourcesWithUpstream(db, notes) };
}

function byClaim<Row extends { claimId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.claimId);
    if (group) group.push(row);
    else groups.set(row.claimId, [row]);
  }
  return groups;
}

/** The sources of the notes, and every source on the way up from them. */
export async function sourcesWithUpstream(db: Transaction, notes: readonly { sourceId: string }[]): Promise<Map<string, SourceRow>> {
  const known = new Map<string, SourceRow>();
  let missing = [...new Set(notes.map(({ sourceId }) => sourceId))];
  while (missing.length > 0) {
    const found = await db.source.findMany({ where: { id: { in: missing } }, select: sourceColumns });
    for (const source of found) known.set(source.id, source);
    missing = [...new Set(found.flatMap(({ upstreamId }) => upstreamId ?? []))].filter((id) => !known.has(id));
  }
  return known;
}
