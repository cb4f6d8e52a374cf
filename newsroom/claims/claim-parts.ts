import type { Prisma, Source } from '@/prisma/generated/client';
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

const evidenceColumns = {
  claimId: true,
  bearing: true,
  evidence: { select: { id: true, kind: true, title: true, url: true, publicDescription: true, fileHash: true } },
} satisfies Prisma.ClaimEvidenceSelect;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;
export type NoteRow = Prisma.SourcingNoteGetPayload<{ select: typeof noteColumns }>;
export type SourceRow = Pick<Source, 'id' | 'name' | 'kind' | 'directness' | 'publicDescription' | 'identitySealed' | 'upstreamId'>;
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
  const [claims, relations, evidence] = await Promise.all([
    db.claim.findMany({ where: { id: { in: own } }, select: claimColumns }),
    db.claimRelation.findMany({
      where: { kind: 'contradicts', OR: [{ fromId: { in: own } }, { toId: { in: own } }] },
      select: { fromId: true, toId: true, from: { select: { kind: true } }, to: { select: { kind: true } } },
    }),
    db.claimEvidence.findMany({
      where: { claimId: { in: own } },
      orderBy: [{ addedAt: 'asc' }, { evidenceId: 'asc' }],
      select: evidenceColumns,
    }),
  ]);
  const kindOf = new Map(relations.flatMap(({ fromId, from, toId, to }) => [[fromId, from.kind], [toId, to.kind]] as const));
  const elsewhere = [...kindOf.keys()].filter((id) => !own.includes(id));
  const notes = await db.sourcingNote.findMany({
    where: { claimId: { in: [...own, ...elsewhere] } },
    orderBy: [{ obtainedAt: 'asc' }, { id: 'asc' }],
    select: noteColumns,
  });
  const notesOf = byClaim(notes);
  const evidenceOf = byClaim(evidence);
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

/** The sources of the notes, and every source on the way up from them. Asked at once, however long the way is. */
export async function sourcesWithUpstream(db: Transaction, notes: readonly { sourceId: string }[]): Promise<Map<string, SourceRow>> {
  if (notes.length === 0) return new Map();
  const rows = await db.$queryRaw<SourceRow[]>`
    WITH RECURSIVE upward AS (
      SELECT unnest(${[...new Set(notes.map(({ sourceId }) => sourceId))]}::uuid[]) AS id
      UNION
      SELECT source."upstreamId" FROM upward JOIN desk.sources source ON source.id = upward.id WHERE source."upstreamId" IS NOT NULL)
    SELECT id::text AS id, name, kind::text AS kind, directness::text AS directness, "publicDescription", "identitySealed",
        "upstreamId"::text AS "upstreamId"
      FROM upward JOIN desk.sources USING (id)`;
  return new Map(rows.map((row) => [row.id, row]));
}
