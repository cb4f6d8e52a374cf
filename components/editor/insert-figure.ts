import type { Editor } from '@tiptap/core';

/** Puts an empty figure after the block of the body at the caret, or at the end; returns its position. */
export function insertFigure(editor: Editor): number {
  const { $from } = editor.state.selection;
  const inBody = $from.depth >= 2 && $from.node(1).type.name === 'body';
  const position = inBody ? $from.after(2) : editor.state.doc.content.size - 1;
  editor.commands.insertContentAt(position, { type: 'figure' }, { updateSelection: false });
  return position;
}
