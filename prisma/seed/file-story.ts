import { randomUUID } from 'node:crypto';
import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import { EDITOR_VERSION } from '@/editor/version';
import { assessClaim } from '@/newsroom/claims/assess-claim';
import { changeClaim } from '@/newsroom/claims/change-claim';
import { makeClaim } from '@/newsroom/claims/make-claim';
import { attachClaim } from '@/newsroom/claims/attach-claim';
import { relateClaims } from '@/newsroom/claims/relate-claims';
import type { Materiality, Verification } from '@/newsroom/claims/vocabulary';
import { saveDraft } from '@/newsroom/drafts/save-draft';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { checkEvidence } from '@/newsroom/evidence/check-evidence';
import type { Person } from '@/newsroom/people/actor';
import type { InputOf } from '@/newsroom/registry';
import { addNote } from '@/newsroom/sources/add-note';
import { startStory } from '@/newsroom/stories/start-story';
import { grantLeave, type Leave } from './grant-leave';
import { told } from './told';

type NoteInput = Omit<InputOf<'add-note'>, 'id' | 'claimId' | 'source'>;
type EvidenceInput = Omit<InputOf<'add-evidence'>, 'id' | 'claimId'>;
type Check = Omit<InputOf<'check-evidence'>, 'evidenceId'> & { by: Person };
type Figure = NonNullable<InputOf<'change-claim'>['figure']>;

/** A claim as a story is told with it: keyed by the name its marks carry in the manuscript. */
export type ClaimPlan = {
  statement: string;
  kind?: InputOf<'make-claim'>['kind'];
  materiality?: Materiality;
  seriousAllegation?: boolean;
  figure?: Figure;
  /** Notes by the id of their source, which goes unnamed where leave was given. */
  notes?: (NoteInput & { sourceId: string; leave?: Leave })[];
  evidence?: (EvidenceInput & { checks?: Check[] })[];
  /** What it was found to be and how; unchecked when absent. */
  found?: { verification: Verification; method: string; by?: Person };
  /** Names of claims of the same manuscript that it contradicts. */
  contradicts?: string[];
  /** The id of a claim the newsroom has already: it is anchored, not made. */
  existing?: string;
};

export type Manuscript = {
  sectionId: string;
  /** A document whose claim marks carry the ids of `anchorFor(name, place)`. */
  document: DocumentJson;
  /** Claims by name, and the anchors at which each stands. */
  claims: Record<string, ClaimPlan & { anchors: string[] }>;
};

export type FiledStory = { id: string; version: number; claimIds: Record<string, string> };

/**
 * Writes a story as a reporter would: begins it, makes its claims, notes what they rest on, and saves the text. Each
 * step is the newsroom's own command; nothing is put into the database beside the one door.
 */
export async function fileStory(writer: Person, { sectionId, document, claims }: Manuscript): Promise<FiledStory> {
  const id = randomUUID();
  await told(startStory(writer, { id, sectionId }));
  const quotes = new Map(anchorsOf(document).map((anchor) => [anchor.id, anchor]));
  const claimIds: Record<string, string> = {};
  for (const [name, plan] of Object.entries(claims)) {
    claimIds[name] = await fileClaim(writer, id, plan, quotes);
  }
  for (const [name, { contradicts = [] }] of Object.entries(claims)) {
    for (const other of contradicts) {
      await told(relateClaims(writer, { fromId: claimIds[name], toId: claimIds[other], kind: 'contradicts' }));
    }
  }
  const { version } = await told(
    saveDraft(writer, { storyId: id, basedOn: 1, editorVersion: EDITOR_VERSION, document }),
  );
  return { id, version, claimIds };
}

type Anchors = Map<string, { exact: string; prefix: string; suffix: string }>;

async function fileClaim(
  writer: Person,
  storyId: string,
  plan: ClaimPlan & { anchors: string[] },
  quotes: Anchors,
): Promise<string> {
  const claimId = plan.existing ?? randomUUID();
  for (const [index, anchorId] of plan.anchors.entries()) {
    const { exact, prefix, suffix } = quotes.get(anchorId) ?? { exact: plan.statement, prefix: '', suffix: '' };
    const place = { storyId, claimId, anchorId, quote: { exact, prefix, suffix } };
    const { statement, kind, materiality } = plan;
    const isNew = index === 0 && !plan.existing;
    await told(isNew ? makeClaim(writer, { ...place, statement, kind, materiality }) : attachClaim(writer, place));
  }
  const { seriousAllegation, figure } = plan;
  if (seriousAllegation || figure) await told(changeClaim(writer, { claimId, seriousAllegation, figure }));
  for (const { sourceId, leave, ...note } of plan.notes ?? []) {
    await told(addNote(writer, { id: randomUUID(), claimId, source: { id: sourceId }, ...note }));
    if (leave) await grantLeave(writer, { storyId, claimId, sourceId }, leave);
  }
  for (const { checks = [], ...evidence } of plan.evidence ?? []) {
    const evidenceId = randomUUID();
    await told(addEvidence(writer, { id: evidenceId, claimId, ...evidence }));
    for (const { by, ...check } of checks) await told(checkEvidence(by, { evidenceId, ...check }));
  }
  if (plan.found) {
    const { by = writer, verification, method } = plan.found;
    await told(assessClaim(by, { claimId, verification, method }));
  }
  return claimId;
}
