import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { forbiddenCharacter, withoutForbiddenCharacters } from '../characters';

/**
 * The step that takes forbidden characters out of what `transactions` put into the text, or null when there are none.
 * They arrive by paste, by drop and from some keyboards, and the server refuses them: a writer could not see why.
 */
export function cleanInsertedText(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  const { tr } = state;
  const found = new Map<number, Node>();
  for (const [index, transaction] of transactions.entries()) {
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_oldFrom, _oldTo, from, to) => {
        const later = [transaction.mapping.slice(step + 1), ...transactions.slice(index + 1).map((next) => next.mapping)];
        const now = (position: number, side: number) => later.reduce((at, mapping) => mapping.map(at, side), position);
        state.doc.nodesBetween(now(from, -1), now(to, 1), (node, position) => {
          if (!node.isText || !forbiddenCharacter(node.text!)) return;
          found.set(position, node);
        });
      });
    });
  }
  for (const [position, node] of [...found].sort(([a], [b]) => b - a)) {
    const clean = withoutForbiddenCharacters(node.text!);
    const words = clean === '' ? [] : state.schema.text(clean, node.marks);
    tr.replaceWith(position, position + node.nodeSize, words);
  }
  return tr.docChanged ? tr : null;
}

/** Keeps hidden characters out of the text as it is written. */
export const AllowedText = Extension.create({
  name: 'allowedText',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('allowedText'),
        appendTransaction: (transactions, _before, after) =>
          transactions.some((transaction) => transaction.docChanged) ? cleanInsertedText(transactions, after) : null,
      }),
    ];
  },
});
