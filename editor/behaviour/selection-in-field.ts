import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';

/**
 * The selection from `$anchor` to `$head` when it would run from one field into another: it ends where the field of
 * `$anchor` does. Null when it stays in one field. Deleting across fields would pull words of the body into the headline;
 * only the whole document can be selected beyond a field.
 */
export function selectionInField($anchor: ResolvedPos, $head: ResolvedPos): TextSelection | null {
  if ($anchor.depth === 0 || $head.depth === 0 || $anchor.index(0) === $head.index(0)) return null;
  const forward = $head.pos > $anchor.pos;
  const border = $anchor.doc.resolve(forward ? $anchor.end(1) : $anchor.start(1));
  const selection = TextSelection.between($anchor, border, forward ? -1 : 1);
  return selection instanceof TextSelection ? selection : null;
}

/** Keeps what is selected within one field. */
export const SelectionInField = Extension.create({
  name: 'selectionInField',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('selectionInField'),
        props: { createSelectionBetween: (_view, $anchor, $head) => selectionInField($anchor, $head) },
        appendTransaction: (_transactions, _before, { selection, tr }) => {
          if (!(selection instanceof TextSelection)) return null;
          const within = selectionInField(selection.$anchor, selection.$head);
          return within && tr.setSelection(within);
        },
      }),
    ];
  },
});
