'use client';

import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import type { Range } from '@/components/editor/claim-ranges';
import { proposeStatement } from '@/components/editor/propose-statement';
import { trackRange } from '@/components/editor/track-range';
import type { ProposedNote, QuickNoteSaid } from '@/components/desk/claim-panel/quick-note';
import { arrivedBefore, Once } from '@/components/desk/once';
import { sendCommand } from '@/components/desk/send-command';
import { say } from '@/components/ui/notices';
import { quoteAt } from '@/editor/quote';
import type { FoundClaim } from '@/newsroom/claims/search-claims';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { ClaimKind } from '@/newsroom/claims/vocabulary';
import { newClaim } from './new-claim';

export type Claiming = {
  mode: 'new' | 'known';
  claimId: string;
  anchorId: string;
  /** The claim that is made, the note of who says it, and the place of a known claim: each one, however often it is sent. */
  made: Once;
  note: Once;
  place: Once;
  statement: string;
  kind: ClaimKind;
  refused: string;
  isPending: boolean;
  top: number;
  /** What the words themselves say of who says it, where they say it. */
  proposed: ProposedNote | null;
};

/** A claim as it was suggested, and what is known of who says it. */
export type ProposedClaim = Range & { statement: string; kind: ClaimKind; note: ProposedNote };

type Options = {
  editor: Editor | null;
  storyId: string;
  language: string;
  onMade: (claim: DeskClaim) => void;
  /** After the mark was set or the claim's sourcing changed. */
  onChanged: () => Promise<void>;
};

type Tracking = ReturnType<typeof trackRange>;

const nothingToClaim = 'Select the words of one statement, or put the caret into a sentence. A dateline carries no claim.';

/** Makes a claim of words in the text: at once, so that the next key is for its source. */
export function useClaiming({ editor, storyId, language, onMade, onChanged }: Options) {
  const [claiming, setClaiming] = useState<Claiming | null>(null);
  const tracked = useRef<Tracking | null>(null);
  /** Settles when the newsroom knows the claim; an act on it waits for that. */
  const known = useRef<Promise<boolean>>(Promise.resolve(false));

  function begin(mode: Claiming['mode'], proposed?: ProposedClaim): void {
    if (!editor) return;
    const proposal = proposed ?? proposeStatement(editor.state.doc, editor.state.selection, language);
    if (!proposal) return say(nothingToClaim, 'refused');
    release();
    const tracking = trackRange(editor, proposal);
    tracked.current = tracking;
    const made = new Once();
    const next: Claiming = {
      mode,
      claimId: made.id,
      anchorId: crypto.randomUUID(),
      made,
      note: new Once(),
      place: new Once(),
      statement: proposal.statement,
      refused: '',
      isPending: false,
      top: topUnder(editor, proposal),
      kind: proposed?.kind ?? 'fact',
      proposed: proposed?.note ?? null,
    };
    setClaiming(next);
    known.current = mode === 'new' ? make(next, tracking) : Promise.resolve(false);
  }

  function quote(tracking: Tracking | null) {
    const range = tracking?.read();
    return editor && range ? { range, quote: quoteAt(editor.state.doc, range.from, range.to) } : null;
  }

  async function make(next: Claiming, tracking: Tracking | null): Promise<boolean> {
    const words = quote(tracking);
    if (!words) return false;
    const { claimId, anchorId, statement, kind } = next;
    const result = await next.made.send('make-claim', { storyId, claimId, anchorId, statement, kind, quote: words.quote });
    if (!result.ok) {
      setClaiming((now) => now && { ...now, refused: result.refusal.sentence });
      return false;
    }
    mark(anchorId, tracking);
    onMade({ ...newClaim({ id: claimId, anchorId, statement, exact: words.quote.exact }), kind });
    void onChanged();
    return true;
  }

  function mark(anchorId: string, tracking: Tracking | null): void {
    const range = tracking?.read();
    if (!editor || !range) return;
    editor.view.dispatch(editor.state.tr.addMark(range.from, range.to, editor.schema.marks.claim!.create({ id: anchorId })));
  }

  /** The words are followed until the newsroom has answered: whoever closes the form early keeps the mark. */
  function release(): void {
    const tracking = tracked.current;
    tracked.current = null;
    void known.current.finally(() => tracking?.stop());
  }

  function end(): void {
    const range = tracked.current?.read();
    release();
    setClaiming(null);
    if (editor && range) editor.commands.focus(range.to);
  }

  async function reword({ claimId, statement }: Claiming, words: string): Promise<void> {
    const next = words.trim();
    if (next === '' || next === statement) return;
    const result = await sendCommand('change-claim', { claimId, statement: next });
    if (!result.ok) say(result.refusal.sentence, 'refused');
  }

  async function add(said: QuickNoteSaid, words: string): Promise<void> {
    if (!claiming) return;
    setClaiming({ ...claiming, isPending: true });
    const result = (await known.current)
      ? await claiming.note.send('add-note', {
          id: claiming.note.id,
          claimId: claiming.claimId,
          source: said.source,
          stance: said.stance,
          exactWords: claiming.proposed?.exactWords ?? '',
        })
      : null;
    if (result?.ok) {
      end();
      say(result.asSent ? `The claim rests on ${said.sourceName} now.` : arrivedBefore);
      await reword(claiming, words);
      return onChanged();
    }
    setClaiming((now) => now && { ...now, isPending: false, refused: result?.refusal.sentence ?? now.refused });
  }

  async function close(words: string): Promise<void> {
    if (!claiming) return;
    end();
    if (claiming.mode === 'known') return;
    if (!(await known.current)) {
      if (claiming.refused === '') say('The claim could not be made. Select the words and try again.', 'refused');
      return;
    }
    await reword(claiming, words);
    return onChanged();
  }

  async function attach(claim: FoundClaim): Promise<void> {
    const tracking = tracked.current;
    const isMade = await known.current;
    const words = quote(tracking);
    if (!claiming || !words) return;
    const anchorId = isMade ? claiming.anchorId : claiming.place.id;
    const place = { storyId, claimId: claim.id, anchorId, quote: words.quote };
    const result = await claiming.place.send('attach-claim', isMade ? { ...place, insteadOf: claiming.claimId } : place);
    if (!result.ok) return setClaiming({ ...claiming, refused: result.refusal.sentence });
    if (!isMade) mark(anchorId, tracking);
    onMade(newClaim({ ...claim, anchorId, exact: words.quote.exact }));
    end();
    say(result.asSent ? 'The claim stands on these words too.' : arrivedBefore);
    return onChanged();
  }

  /** Another claim is to take the place of the one just made, which stays until it is chosen. */
  function attachInstead(): void {
    if (claiming) setClaiming({ ...claiming, mode: 'known', refused: '' });
  }

  function tryAgain(): void {
    if (!claiming) return;
    setClaiming({ ...claiming, refused: '' });
    // What was refused may have been the note alone.
    if (claiming.mode === 'new') known.current = known.current.then((isMade) => isMade || make(claiming, tracked.current));
  }

  return { claiming, begin, add, close, attach, attachInstead, tryAgain };
}

/** Just under the last line of the words, from the top of the text, in pixels. */
function topUnder({ view }: Editor, { to }: Range): number {
  const gap = 8;
  const parent = view.dom.offsetParent ?? view.dom;
  return view.coordsAtPos(to, -1).bottom - parent.getBoundingClientRect().top + gap;
}
