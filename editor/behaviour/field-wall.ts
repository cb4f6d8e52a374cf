import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';

/** Whether `from` and `to` lie in different fields (the whole document, from border to border, lies in none). */
function crossesFields(document: Node, from: number, to: number): boolean {
  const [$from, $to] = [document.resolve(from), document.resolve(to)];
  return $from.depth > 0 && $to.depth > 0 && $from.index(0) !== $to.index(0);
}

/** Deletes a selection that runs over several fields in each of them, so that no words move from one into another. */
export const deleteInEachField: Command = ({ doc, selection: { from, to }, tr }, dispatch) => {
  if (!crossesFields(doc, from, to)) return false;
  const fields: { start: number; end: number }[] = [];
  doc.forEach((field, position) => {
    const start = Selection.near(doc.resolve(position + 1), 1).from;
    fields.push({ start: Math.max(from, start), end: Math.min(to, position + 1 + field.content.size) });
  });
  for (const { start, end } of fields.reverse()) if (start < end) tr.delete(start, end);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(from))).scrollIntoView());
  return true;
};

/** Whether a transaction replaces a stretch that begins in one field and ends in another. */
export function breaksFields(transaction: Transaction): boolean {
  return transaction.mapping.maps.some((map, step) => {
    let breaks = false;
    map.forEach((from, to) => {
      breaks ||= crossesFields(transaction.docs[step]!, from, to);
    });
    return breaks;
  });
}

/**
 * Keeps the words of each field in it when a selection runs over several: keys, typing, cutting and pasting delete in each
 * field, and any other edit across them is refused.
 */
export const FieldWall = Extension.create({
  name: 'fieldWall',
  priority: 2000,

  addKeyboardShortcuts() {
    const remove = () => deleteInEachField(this.editor.state, this.editor.view.dispatch);
    return Object.fromEntries(
      ['Backspace', 'Delete'].flatMap((key) => ['', 'Mod-', 'Shift-', 'Alt-'].map((modifier) => [modifier + key, remove])),
    );
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('fieldWall'),
        filterTransaction: (transaction) => !breaksFields(transaction),
        props: {
          handleTextInput: (view, _from, _to, text) => {
            if (!deleteInEachField(view.state, view.dispatch)) return false;
            view.dispatch(view.state.tr.insertText(text));
            return true;
          },
          handlePaste: (view) => {
            deleteInEachField(view.state, view.dispatch);
            return false;
          },
          handleDOMEvents: {
            cut: (view, event) => {
              if (!event.clipboardData || !deleteInEachField(view.state)) return false;
              const { dom, text } = view.serializeForClipboard(view.state.selection.content());
              event.clipboardData.setData('text/html', dom.innerHTML);
              event.clipboardData.setData('text/plain', text);
              event.preventDefault();
              return deleteInEachField(view.state, view.dispatch);
            },
          },
        },
      }),
    ];
  },
});
