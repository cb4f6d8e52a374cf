import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findQuote, type Quote } from '@/editor/quote';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { changedRange } from './changed-range';
import { anchorIdsOf, type Range } from './claim-ranges';

type State = Pick<DeskClaim, 'id' | 'verification' | 'contestation'>;

/** What the words of a text are shown as; nothing of it is in the document. */
export type Look = {
  /** By the id of the mark. */
  byAnchor: ReadonlyMap<string, State>;
  activeClaimId: string | null;
  /** Words that remarks are about. */
  quotes: readonly { id: string; quote: Quote }[];
  /** Words somebody is led to. */
  focus: Range | null;
};

const plain: Look = { byAnchor: new Map(), activeClaimId: null, quotes: [], focus: null };

type Shown = { look: Look; words: DecorationSet; remarks: DecorationSet; focus: DecorationSet };

const key = new PluginKey<Shown>('claimWords');

/** Colours the words of claims by what we know of them, and those that remarks are about. */
export const ClaimWords = Extension.create({
  name: 'claimWords',

  addProseMirrorPlugins() {
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: (_config, { doc }) => shownAs(doc, plain),
          apply: (transaction, shown) => {
            const look = transaction.getMeta(key) as Look | undefined;
            if (look) return shownAs(transaction.doc, look, shown);
            if (!transaction.docChanged) return shown;
            const { mapping, doc } = transaction;
            return {
              look: shown.look,
              words: redrawn(shown.words.map(mapping, doc), doc, changedRange(transaction), shown.look),
              remarks: shown.remarks.map(mapping, doc),
              focus: DecorationSet.empty,
            };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.words,
        },
      }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.remarks } }),
      new Plugin({ props: { decorations: (state) => key.getState(state)?.focus } }),
    ];
  },
});

/** Shows the text in a new light. */
export function showAs(editor: Editor, look: Look): void {
  if (editor.isDestroyed) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, look).setMeta('addToHistory', false));
}

/** The marks of claims, by id. */
export function claimsByAnchor<Claim extends Pick<DeskClaim, 'anchors'>>(claims: readonly Claim[]): Map<string, Claim> {
  return new Map(claims.flatMap((claim) => claim.anchors.map((anchor) => [anchor.id, claim] as const)));
}

function shownAs(doc: Node, look: Look, before?: Shown): Shown {
  const sameWords = before?.look.byAnchor === look.byAnchor && before.look.activeClaimId === look.activeClaimId;
  return {
    look,
    words: sameWords ? before.words : DecorationSet.create(doc, wordsIn(doc, 0, doc.content.size, look)),
    remarks: before?.look.quotes === look.quotes ? before.remarks : DecorationSet.create(doc, remarksIn(doc, look)),
    focus: look.focus ? DecorationSet.create(doc, [Decoration.inline(look.focus.from, look.focus.to, { class: 'led-to' })]) : DecorationSet.empty,
  };
}

/** Only the blocks that were touched are looked at again: typing stays as quick in a long text as in a short one. */
function redrawn(words: DecorationSet, doc: Node, range: Range | null, look: Look): DecorationSet {
  if (!range) return words;
  let next = words;
  doc.nodesBetween(Math.max(0, range.from - 1), Math.min(doc.content.size, range.to + 1), (node, position) => {
    if (!node.isTextblock) return true;
    next = next.remove(next.find(position, position + node.nodeSize));
    next = next.add(doc, wordsIn(doc, position, position + node.nodeSize, look));
    return false;
  });
  return next;
}

function wordsIn(doc: Node, from: number, to: number, look: Look): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return true;
    for (const anchorId of anchorIdsOf(node)) {
      const claim = look.byAnchor.get(anchorId);
      found.push(
        Decoration.inline(position, position + node.nodeSize, {
          nodeName: 'span',
          class: claim && claim.id === look.activeClaimId ? 'claim-words claim-chosen' : 'claim-words',
          'data-verification': claim?.verification ?? 'unchecked',
          'data-contestation': claim?.contestation ?? 'uncontested',
        }),
      );
    }
    return false;
  });
  return found;
}

function remarksIn(doc: Node, { quotes }: Look): Decoration[] {
  return quotes.flatMap(({ id, quote }) => {
    const place = findQuote(doc, quote);
    return place && place.from < place.to
      ? [Decoration.inline(place.from, place.to, { nodeName: 'span', class: 'remarked', 'data-remark': id })]
      : [];
  });
}
