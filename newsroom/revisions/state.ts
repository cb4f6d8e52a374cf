import { createHash } from 'node:crypto';
import { canonicalJson } from '@/editor/canonical-json';
import type { DocumentJson } from '@/editor/document';
import { type Reading, readDocument } from '@/editor/reading';
import type { ClaimState } from '../claims/claim-state';
import { sourcingState } from '../claims/sourcing-state';
import { detailsOf, type StoryDetails } from '../stories/story-details';
import type { Transaction } from '../transaction';
import { linesIn, type LinesOf } from './lines';

/** One exact state of a story: its words, what each of them stands on, and what goes out around them. */
export type StoryState = {
  readonly document: DocumentJson;
  readonly sourcing: ClaimState[];
  readonly details: StoryDetails;
  readonly hash: string;
  /** The document as plain data, read once. */
  readonly reading: Reading;
  readonly lines: LinesOf;
};

/** SHA-256 over canonical JSON (RFC 8785), hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The present state of a draft; its hash is what approvals sign and publications repeat. */
export async function stateOf(db: Transaction, storyId: string, draft: { document: unknown }): Promise<StoryState> {
  const document = draft.document as DocumentJson;
  const sourcing = await sourcingState(db, storyId, document);
  return stateWith(document, sourcing, await detailsOf(db, storyId));
}

/**
 * A state and its hash, over words, sourcing and details. What a claim became after publication (`disposition`) is not
 * part of what anybody approves.
 * @param reading the document as it was read, where the caller has
 */
export function stateWith(document: DocumentJson, sourcing: ClaimState[], details: StoryDetails, reading?: Reading): StoryState {
  let hash: string | undefined;
  let read = reading;
  const state: StoryState = {
    document,
    sourcing,
    details,
    get reading() {
      return (read ??= readDocument(document, details.language));
    },
    lines: linesIn(() => state.reading),
    // A save asks for the state of sixty claims and never for its hash, which costs more than the rest of it.
    get hash() {
      return (hash ??= hashOf({ document, sourcing: sourcing.map(({ disposition: _, ...claim }) => claim), details }));
    },
  };
  return state;
}

/**
 * The hash of what a line-by-line check looks at: the claim, its notes and evidence, its words in this story, and the whole
 * sentences they stand in. Words beside the mark can turn what was checked into its opposite, so a sentence that changed
 * is checked again, and a change elsewhere is not. How far we verified it is a judgement on top and leaves the check standing.
 */
export function checkedHash(claim: ClaimState, lines: LinesOf): string {
  const { id, statement, kind, figure, notes, evidence, anchors } = claim;
  const words = anchors.map((anchor) => ({ exact: anchor.exact, sentences: lines(anchor.id) }));
  return hashOf({ id, statement, kind, figure, notes, evidence, anchors: words });
}
