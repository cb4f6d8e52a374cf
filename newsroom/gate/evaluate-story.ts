import { type AnyDocument, type DocumentJson, nodeOf } from '@/editor/document';
import { readDocument } from '@/editor/reading';
import { settings } from '@/platform/settings';
import type { Appearance } from '@/prisma/generated/client';
import { answerInWords } from '../replies/reply';
import { checkedHash, stateWith, type StoryState } from '../revisions/state';
import { gateGrants } from '../anonymity/gate-grants';
import type { ClaimState, NoteState } from '../claims/claim-state';
import { claimStates, sourcingOf } from '../claims/sourcing-state';
import { standingChecks, standingFalls } from '../falls/standing-falls';
import { type UnansweredFall, unansweredFalls } from '../falls/unanswered-falls';
import { heldSources } from '../sealed/live-grants';
import { storyMatches } from '../sealed/story-matches';
import { detailsIn } from '../stories/story-details';
import type { Transaction } from '../transaction';
import { aroundText } from './around-text';
import { evaluateGate } from './evaluate';
import { formerNames } from './former-names';
import { gateEvidence } from './gate-evidence';
import { gatePictures } from './gate-pictures';
import { loadBeside } from './load-beside';
import { placeIn } from './occurrences';
import { signedOf } from './override';
import type { AroundText, Finding, GateClaim, GateNote, GateSubject, OverridingRole, Severity } from './finding';

type Evaluated = {
  findings: Finding[];
  state: StoryState;
  /** The claims that the story has and its text marks no more. */
  unmarked: ClaimState[];
  sealedMatches: GateSubject['sealedMatches'];
};

/** Evaluates the gate on the draft's present state, inside whatever transaction the caller is in. */
export async function evaluateStory(
  db: Transaction,
  story: {
    id: string;
    ownerId: string;
    draft: { document: unknown; node?: AnyDocument };
    /** Where the caller has read them already. */
    appearances?: readonly Appearance[];
    /** What readers are to be told beside this version, where it is about to go out. */
    beside?: readonly AroundText[];
  },
  at: Date,
): Promise<Evaluated> {
  const document = story.draft.document as DocumentJson;
  const node = story.draft.node ?? nodeOf(document);
  const appearances = story.appearances ?? (await db.appearance.findMany({ where: { storyId: story.id } }));
  const [sourcing, beside] = await Promise.all([sourcingOf(db, appearances, node), loadBeside(db, story.id)]);
  const reading = readDocument(node, beside.language);
  const state = stateWith(document, sourcing, detailsIn(beside), reading);
  const marked = new Set(sourcing.map(({ id }) => id));
  const unmarked = await claimStates(db, [...new Set(appearances.map(({ claimId }) => claimId))].filter((id) => !marked.has(id)).sort());
  const subject = await gateSubject(db, { ...story, ...beside }, state, unmarked, at);
  const overrides = beside.overrides.filter(({ revisionHash }) => revisionHash === state.hash);
  const nameOf = await namesOf(db, overrides.map(({ personId }) => personId));
  const held = await heldSources(db, overrides.flatMap(({ part, personId }) => (part === 'holder' ? [personId] : [])), at);
  const findings = evaluateGate(subject, {
    severities: settings().gateSeverities as Record<string, Severity>,
    overrides: overrides.map(({ rule, claimId, message, words, personId, role, part, reason }) => ({
      rule,
      claimId,
      of: signedOf({ message, words }),
      personId,
      role: role as OverridingRole,
      heldSourceIds: part === 'holder' ? (held.get(personId) ?? []) : [],
      name: nameOf.get(personId) ?? '',
      reason,
    })),
  });
  return { findings, state, unmarked, sealedMatches: subject.sealedMatches };
}

async function namesOf(db: Transaction, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function gateSubject(
  db: Transaction,
  story: { id: string; ownerId: string; beside?: readonly AroundText[] } & Awaited<ReturnType<typeof loadBeside>>,
  state: StoryState,
  taken: readonly ClaimState[],
  at: Date,
): Promise<GateSubject> {
  const { document, sourcing, lines, reading } = state;
  const ids = sourcing.map(({ id }) => id);
  const fallen = await standingFalls(db, [...sourcing, ...taken]);
  const unanswered = fallen.size === 0 ? null : await unansweredFalls(db, story.id, state, taken);
  const [assessments, grants, evidenceOf, pictures] = await Promise.all([
    db.claimAssessment.findMany({ where: { claimId: { in: ids } }, orderBy: { at: 'asc' }, select: { claimId: true, personId: true } }),
    gateGrants(db, { storyId: story.id, claims: sourcing }),
    gateEvidence(db, sourcing),
    gatePictures(db, story.id, reading),
  ]);
  const verifiedBy = new Map(assessments.map(({ claimId, personId }) => [claimId, personId]));
  const statements = new Map(sourcing.map(({ id, statement }) => [id, statement]));
  const around = aroundText(document, story);
  const unmarked = taken.map(({ id, statement, notes }) => ({ id, statement, notes: notes.map(gateNote) }));
  const claims = sourcing.map((claim) =>
    gateClaim(claim, standingChecks(story.lineChecks, claim.id, fallen), verifiedBy, statements, {
      lines,
      grants: grants.get(claim.id) ?? [],
      evidence: evidenceOf(claim),
      fallUnanswered: isSaidAgain(unanswered?.get(claim.id)),
    }),
  );
  return {
    reading,
    claims,
    unmarked,
    saidUnmarked: [...(unanswered ?? [])].flatMap(([claimId, fall]) => (fall.core ? placesOf(claimId, fall) : [])),
    formerNames: await formerNames(db, [...claims, ...unmarked]),
    pictures,
    openQueries: story.remarks,
    around: [...around, ...(story.beside ?? [])],
    sealedMatches: await storyMatches(db, { reading, around, claims: sourcing, grants: grants.values() }),
    writerIds: [...new Set([story.ownerId, ...story.contributions.map(({ personId }) => personId)])],
    now: at.toISOString(),
  };
}

function isSaidAgain(fall: UnansweredFall | undefined): boolean {
  return fall !== undefined && fall.core && fall.marked;
}

function placesOf(claimId: string, { unmarked }: UnansweredFall): GateSubject['saidUnmarked'] {
  return unmarked.map(({ surface, sentence: { from, to } }) => ({ claimId, place: placeIn(surface, from, to) }));
}

function gateClaim(
  claim: ClaimState,
  own: { stateHash: string; personId: string }[],
  verifiedBy: Map<string, string>,
  statements: Map<string, string>,
  { lines, grants, evidence, fallUnanswered }: Pick<GateClaim, 'grants' | 'evidence' | 'fallUnanswered'> & Pick<StoryState, 'lines'>,
): GateClaim {
  const hash = own.length > 0 ? checkedHash(claim, lines) : '';
  const standing = own.filter(({ stateHash: checked }) => checked === hash);
  return {
    ...claim,
    notes: claim.notes.map(gateNote),
    evidence,
    grants,
    replies: (claim.replies ?? []).map(({ id, asked, sourceId, askedAt, deadline, ...reply }) => ({
      id,
      asked,
      sourceId,
      askedAt,
      deadline,
      answer: answerInWords(reply),
    })),
    verifiedById: verifiedBy.get(claim.id) ?? null,
    checkedByIds: standing.map(({ personId }) => personId),
    fallUnanswered,
    anchorIds: claim.anchors.map(({ id }) => id),
    driftedAnchorIds: claim.anchors.filter(({ drifted }) => drifted).map(({ id }) => id),
    contradictedBy: claim.contradicts.flatMap((other) => statements.get(other) ?? []),
  };
}

/** A note as the rules look at it. */
export function gateNote(note: NoteState): GateNote {
  return { ...note, unnamed: note.terms === 'background' || note.terms === 'deep_background' || note.source.sealed === true };
}
