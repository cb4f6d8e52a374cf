import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Range } from './claim-ranges';

const key = new PluginKey<DecorationSet>('suggestedWords');

/** Underlines the words that may be claims, quietly: they move with what is written around them until they are shown anew. */
export const SuggestedWords = Extension.create({
  name: 'suggestedWords',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, shown) =>
            (transaction.getMeta(key) as DecorationSet | undefined) ??
            (transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** @param current the words that the next press of the key would take */
export function showSuggested(editor: Editor, ranges: readonly Range[], current: Range | null): void {
  if (editor.isDestroyed) return;
  const decorations = ranges.map((range) => {
    const isNext = range.from === current?.from && range.to === current.to;
    return Decoration.inline(range.from, range.to, { class: isNext ? 'suggested suggested-next' : 'suggested' }, { isNext });
  });
  const { state, view } = editor;
  if (decorations.length === 0 && key.getState(state) === DecorationSet.empty) return;
  const shown = decorations.length > 0 ? DecorationSet.create(state.doc, decorations) : DecorationSet.empty;
  view.dispatch(state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

/** Where the words that the next press would take stand now, whatever was written around them since. */
export function suggestedNext({ state }: Editor): Range | null {
  const [found] = key.getState(state)?.find(undefined, undefined, (spec) => spec.isNext === true) ?? [];
  return found && found.from < found.to ? { from: found.from, to: found.to } : null;
}
