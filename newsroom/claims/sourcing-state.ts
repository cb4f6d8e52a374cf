import type { AnyDocument } from '@/editor/document';
import { anchorsOf, hasDrifted } from '@/editor/anchors';
import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';
import { contestationOf, isSupported, rootOf } from './rules';
import type {
  ClaimKind,
  Contestation,
  Directness,
  Disposition,
  EvidenceBearing,
  EvidenceKind,
  Materiality,
  SourceKind,
  Stance,
  Terms,
  Verification,
} from './vocabulary';

export type SourceState = {
  id: string;
  name: string;
  kind: SourceKind;
  directness: Directness;
  publicDescription: string;
  rootId: string;
  rootName: string;
  /** The next source up the chain, when there is one. */
  upstreamName: string | null;
};

export type NoteState = {
  id: string;
  source: SourceState;
  stance: Stance;
  terms: Terms;
  embargoUntil: string | null;
  exactWords: string;
  translation: string;
  basis: string;
  obtainedHow: string;
  /** ISO 8601, UTC. */
  obtainedAt: string;
  publicAttribution: string;
};

export type EvidenceState = {
  id: string;
  kind: EvidenceKind;
  title: string;
  url: string | null;
  publicDescription: string;
  fileHash: string | null;
  bearing: EvidenceBearing;
};

export type FigureState = {
  low: string | null;
  high: string | null;
  unit: string;
  definition: string;
  /** ISO 8601 date. */
  asOf: string | null;
};

export type AnchorState = { id: string; exact: string; drifted: boolean };

/** Everything a claim rests on at one moment, without private remarks: part of a revision and of its hash. */
export type ClaimState = {
  id: string;
  statement: string;
  kind: ClaimKind;
  materiality: Materiality;
  seriousAllegation: boolean;
  verification: Verification;
  verificationMethod: string;
  contestation: Contestation;
  disposition: Disposition;
  figure: FigureState | null;
  createdById: string;
  notes: NoteState[];
  evidence: EvidenceState[];
  /** In the order of the text. */
  anchors: AnchorState[];
  /** Ids of claims of the newsroom that contradict this one, either way round. */
  contradicts: string[];
};

const claimParts = {
  notes: { include: { source: true }, orderBy: [{ obtainedAt: 'asc' }, { id: 'asc' }] },
  evidence: { include: { evidence: true }, orderBy: [{ addedAt: 'asc' }, { evidenceId: 'asc' }] },
  relationsOut: { where: { kind: 'contradicts' }, include: { to: { include: { notes: true } } } },
  relationsIn: { where: { kind: 'contradicts' }, include: { from: { include: { notes: true } } } },
} satisfies Prisma.ClaimInclude;

type LoadedClaim = Prisma.ClaimGetPayload<{ include: typeof claimParts }>;

/** The state of every claim whose mark stands in the document, in the order of the text. */
export async function sourcingState(db: Transaction, storyId: string, document: AnyDocument): Promise<ClaimState[]> {
  const anchors = anchorsOf(document);
  const rows = await db.appearance.findMany({ where: { storyId, id: { in: anchors.map(({ id }) => id) } } });
  const byAnchor = new Map(rows.map((row) => [row.id, row]));
  const anchorsByClaim = new Map<string, AnchorState[]>();
  for (const anchor of anchors) {
    const row = byAnchor.get(anchor.id);
    if (!row) continue;
    const state = { id: anchor.id, exact: anchor.exact, drifted: hasDrifted(row.exact, anchor.exact) };
    anchorsByClaim.set(row.claimId, [...(anchorsByClaim.get(row.claimId) ?? []), state]);
  }
  const states = await claimStates(db, [...anchorsByClaim.keys()]);
  return states.map((state) => ({ ...state, anchors: anchorsByClaim.get(state.id) ?? [] }));
}

/** The state of the named claims, in the order of the ids; without anchors. */
export async function claimStates(db: Transaction, ids: readonly string[]): Promise<ClaimState[]> {
  const claims = await db.claim.findMany({ where: { id: { in: [...ids] } }, include: claimParts });
  const sources = await sourcesWithUpstream(db, claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => {
    const claim = byId.get(id);
    return claim ? [claimState(claim, sources)] : [];
  });
}

type SourceRow = LoadedClaim['notes'][number]['source'];

async function sourcesWithUpstream(db: Transaction, claims: LoadedClaim[]): Promise<Map<string, SourceRow>> {
  const known = new Map(claims.flatMap((claim) => claim.notes.map(({ source }) => [source.id, source] as const)));
  for (;;) {
    const missing = [...known.values()].flatMap(({ upstreamId }) => (upstreamId && !known.has(upstreamId) ? [upstreamId] : []));
    if (missing.length === 0) return known;
    const found = await db.source.findMany({ where: { id: { in: missing } } });
    if (found.length === 0) return known;
    for (const source of found) known.set(source.id, source);
  }
}

function claimState(claim: LoadedClaim, sources: Map<string, SourceRow>): ClaimState {
  const others = [...claim.relationsOut.map(({ to }) => to), ...claim.relationsIn.map(({ from }) => from)];
  const contradictions = others.map((other) => ({ kind: other.kind, isSupported: isSupported(other.notes) }));
  return {
    id: claim.id,
    statement: claim.statement,
    kind: claim.kind,
    materiality: claim.materiality,
    seriousAllegation: claim.seriousAllegation,
    verification: claim.verification,
    verificationMethod: claim.verificationMethod,
    contestation: contestationOf(claim.kind, claim.notes, contradictions),
    disposition: claim.disposition,
    figure: claim.kind === 'figure' ? figureState(claim) : null,
    createdById: claim.createdById,
    notes: claim.notes.map((note) => noteState(note, sources)),
    evidence: claim.evidence.map(({ bearing, evidence }) => ({
      id: evidence.id,
      kind: evidence.kind,
      title: evidence.title,
      url: evidence.url,
      publicDescription: evidence.publicDescription,
      fileHash: evidence.fileHash,
      bearing,
    })),
    anchors: [],
    contradicts: [...new Set(others.map(({ id }) => id))].sort(),
  };
}

function figureState(claim: LoadedClaim): FigureState {
  return {
    low: claim.figureLow?.toString() ?? null,
    high: claim.figureHigh?.toString() ?? null,
    unit: claim.figureUnit ?? '',
    definition: claim.figureDefinition ?? '',
    asOf: claim.figureAsOf?.toISOString().slice(0, 10) ?? null,
  };
}

function noteState(note: LoadedClaim['notes'][number], sources: Map<string, SourceRow>): NoteState {
  const { source } = note;
  const root = sources.get(rootOf(source.id, sources)) ?? source;
  return {
    id: note.id,
    source: {
      id: source.id,
      name: source.name,
      kind: source.kind,
      directness: source.directness,
      publicDescription: source.publicDescription,
      rootId: root.id,
      rootName: root.name,
      upstreamName: source.upstreamId ? (sources.get(source.upstreamId)?.name ?? null) : null,
    },
    stance: note.stance,
    terms: note.terms,
    embargoUntil: note.embargoUntil?.toISOString() ?? null,
    exactWords: note.exactWords,
    translation: note.translation,
    basis: note.basis,
    obtainedHow: note.obtainedHow,
    obtainedAt: note.obtainedAt.toISOString(),
    publicAttribution: note.publicAttribution,
  };
}
