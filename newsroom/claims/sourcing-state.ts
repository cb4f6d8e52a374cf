import type { AnyDocument } from '@/editor/document';
import { anchorsOf, hasDrifted } from '@/editor/anchors';
import type { Appearance } from '@/prisma/generated/client';
import { grantsInForce } from '../anonymity/grants-in-force';
import { presentReplies } from '../replies/present-replies';
import { stateOfReply } from '../replies/reply';
import type { Transaction } from '../transaction';
import type { AnchorState, ClaimState, FigureState, NoteState } from './claim-state';
import { type ClaimParts, loadClaimParts, type NoteRow, type SourceRow } from './claim-parts';
import { chainOf, contestationOf, isSupported, withRoots } from './rules';

/** The state of every claim whose mark stands in the document, in the order of the text. */
export async function sourcingState(db: Transaction, storyId: string, document: AnyDocument): Promise<ClaimState[]> {
  return sourcingOf(db, await db.appearance.findMany({ where: { storyId } }), document);
}

/** The same, for a caller that has read the appearances of the story already. */
export async function sourcingOf(
  db: Transaction,
  rows: readonly Pick<Appearance, 'id' | 'claimId' | 'storyId' | 'exact'>[],
  document: AnyDocument,
): Promise<ClaimState[]> {
  const anchors = anchorsOf(document);
  const byAnchor = new Map(rows.map((row) => [row.id, row]));
  const anchorsByClaim = new Map<string, AnchorState[]>();
  for (const anchor of anchors) {
    const row = byAnchor.get(anchor.id);
    if (!row) continue;
    const state = { id: anchor.id, exact: anchor.exact, drifted: hasDrifted(row.exact, anchor.exact) };
    anchorsByClaim.set(row.claimId, [...(anchorsByClaim.get(row.claimId) ?? []), state]);
  }
  const ids = [...anchorsByClaim.keys()];
  const [first] = rows;
  const [states, granted] = await Promise.all([claimStates(db, ids), first ? grantsInForce(db, first.storyId, ids) : []]);
  return states.map((state) => {
    const grants = granted.filter(({ claimId }) => claimId === state.id).map(({ claimId: _, ...grant }) => grant);
    return { ...state, anchors: anchorsByClaim.get(state.id) ?? [], ...(grants.length > 0 && { grants }) };
  });
}

/** The state of the named claims, in the order of the ids; without anchors. */
export async function claimStates(db: Transaction, ids: readonly string[]): Promise<ClaimState[]> {
  const [{ parts, sources }, asked] = await Promise.all([loadClaimParts(db, ids), presentReplies(db, ids)]);
  return ids.flatMap((id) => {
    const claim = parts.get(id);
    const replies = asked.filter(({ claimId }) => claimId === id).map(stateOfReply);
    return claim ? [{ ...claimState(claim, sources), ...(replies.length > 0 && { replies }) }] : [];
  });
}

/** The state of one claim from its parts; without anchors. */
export function claimState({ claim, notes, evidence, contradicting }: ClaimParts, sources: Map<string, SourceRow>): ClaimState {
  const contradictions = contradicting.map((other) => ({ kind: other.kind, isSupported: isSupported(withRoots(other.notes, sources)) }));
  return {
    id: claim.id,
    statement: claim.statement,
    kind: claim.kind,
    materiality: claim.materiality,
    seriousAllegation: claim.seriousAllegation,
    verification: claim.verification,
    verificationMethod: claim.verificationMethod,
    ...(claim.rewordedAt !== null && { reworded: true as const }),
    contestation: contestationOf(claim.kind, withRoots(notes, sources), contradictions),
    disposition: claim.disposition,
    figure: claim.kind === 'figure' ? figureState(claim) : null,
    createdById: claim.createdById,
    notes: notes.flatMap((note) => {
      const source = sources.get(note.sourceId);
      return source ? [noteState(note, source, sources)] : [];
    }),
    evidence: evidence.map(({ bearing, evidence: { id, kind, title, url, publicDescription, fileHash } }) => ({
      id,
      kind,
      title,
      url,
      publicDescription,
      fileHash,
      bearing,
    })),
    anchors: [],
    contradicts: contradicting.map(({ id }) => id).sort(),
  };
}

export function figureState(claim: Pick<ClaimParts['claim'], `figure${string}` & keyof ClaimParts['claim']>): FigureState {
  return {
    low: claim.figureLow?.toString() ?? null,
    high: claim.figureHigh?.toString() ?? null,
    unit: claim.figureUnit ?? '',
    definition: claim.figureDefinition ?? '',
    asOf: claim.figureAsOf?.toISOString().slice(0, 10) ?? null,
  };
}

function noteState(note: NoteRow, source: SourceRow, sources: Map<string, SourceRow>): NoteState {
  const { rootId, betweenIds } = chainOf(source.id, sources);
  const root = sources.get(rootId) ?? source;
  const upstream = source.upstreamId ? sources.get(source.upstreamId) : undefined;
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
      ...(root.identitySealed && root.id !== source.id && { rootSealed: true as const }),
      upstreamName: upstream && !upstream.identitySealed ? upstream.name : null,
      ...(betweenIds && { betweenIds }),
      ...(source.identitySealed && { sealed: true as const }),
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
