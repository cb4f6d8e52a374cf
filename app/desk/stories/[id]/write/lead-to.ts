import type { Editor } from '@tiptap/core';
import { rangesOf, type Range } from '@/components/editor/claim-ranges';
import { scrollToPlace } from '@/components/editor/scroll-to-place';
import { findQuote, type Quote } from '@/editor/quote';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { Place } from '@/newsroom/gate/finding';
import { placeNow } from './place-now';

/** Ways from the panels to words of the text; each returns the words it led to. */
export const leadTo = {
  claim(editor: Editor, claim: DeskClaim | undefined): Range | null {
    const [first] = rangesOf(editor.state.doc, new Set(claim?.anchors.map(({ id }) => id)));
    return shown(editor, first ?? null);
  },

  /** The text may have moved on since it was evaluated: the words are looked for where they stand now. */
  finding(editor: Editor, place: Place | null, claimId: string | null, claims: readonly DeskClaim[]): Range | null {
    const range = place && placeNow(editor.state.doc, place);
    if (!range) return leadTo.claim(editor, claims.find(({ id }) => id === claimId));
    editor.commands.focus();
    editor.commands.setTextSelection(range.to);
    return shown(editor, range);
  },

  quote(editor: Editor, quote: Quote): Range | null {
    return shown(editor, findQuote(editor.state.doc, quote));
  },

  /** Takes a claim off the words; the claim itself and its sources stay in the newsroom. */
  takeOff(editor: Editor, claim: DeskClaim): void {
    const { tr, doc, schema } = editor.state;
    for (const { id } of claim.anchors) tr.removeMark(0, doc.content.size, schema.marks.claim!.create({ id }));
    editor.view.dispatch(tr);
    editor.commands.focus();
  },
};

function shown(editor: Editor, range: Range | null): Range | null {
  if (range) scrollToPlace(editor, range.from);
  return range;
}
