import { describe, expect, it } from 'vitest';
import { EditorState } from '@tiptap/pm/state';
import { nodeOf } from '@/editor/document';
import { bold, body, claim, claimId, doc, p } from '@/editor/testing/build';
import { changedRange } from './changed-range';
import { anchorsAt, firstPlaces, rangesOf } from './claim-ranges';
import { nextClaim } from './next-claim';

const [outer, inner, later] = [claimId(1), claimId(2), claimId(3)];
const story = nodeOf(
  doc(body(p('They ', claim(outer, 'say the ', claim(inner, bold('crossing')), ' fell'), '.'), p(claim(later, 'Denied.')))),
);
const textOf = ({ from, to }: { from: number; to: number }) => story.textBetween(from, to);
const middleOf = (id: string) => rangesOf(story, new Set([id]))[0]!.from + 1;

describe('where claims stand', () => {
  it('finds a claim as one range, whatever else its words are marked as', () => {
    expect(rangesOf(story, new Set([outer])).map(textOf)).toEqual(['say the crossing fell']);
  });

  it('knows the order of the text', () => {
    const places = firstPlaces(story);
    expect([later, inner, outer].sort((a, b) => places.get(a)! - places.get(b)!)).toEqual([outer, inner, later]);
  });

  it('names the innermost claim first, and a second click the one around it', () => {
    const here = anchorsAt(story, middleOf(inner));
    expect(here).toEqual([inner, outer]);
    expect(nextClaim(here, null)).toBe(inner);
    expect(nextClaim(here, inner)).toBe(outer);
    expect(nextClaim(here, outer)).toBe(inner);
    expect(nextClaim([], inner)).toBeNull();
  });
});

describe('what a change touched', () => {
  const state = EditorState.create({ doc: story });
  const at = middleOf(outer);

  it('is the words written, where they stand afterwards', () => {
    expect(changedRange(state.tr.insertText('new ', at))).toEqual({ from: at, to: at + 4 });
    expect(changedRange(state.tr.insertText('new ', at).insertText('They ', 5))).toMatchObject({ to: at + 9 });
  });

  it('is the words whose marks changed', () => {
    const mark = story.type.schema.marks.claim!.create({ id: later });
    expect(changedRange(state.tr.addMark(at, at + 3, mark))).toEqual({ from: at, to: at + 3 });
  });

  it('is nothing when only the caret moved', () => {
    expect(changedRange(state.tr)).toBeNull();
  });
});
