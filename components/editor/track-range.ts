import type { Editor } from '@tiptap/core';
import type { Range } from './claim-ranges';

/** Follows a stretch of the text while somebody goes on writing; null when it was deleted. */
export function trackRange(editor: Editor, start: Range): { read: () => Range | null; stop: () => void } {
  let range: Range | null = start;
  const follow = ({ transaction }: { transaction: { docChanged: boolean; mapping: { map: (position: number, side: number) => number } } }) => {
    if (!range || !transaction.docChanged) return;
    const from = transaction.mapping.map(range.from, 1);
    const to = transaction.mapping.map(range.to, -1);
    range = from < to ? { from, to } : null;
  };
  editor.on('transaction', follow);
  return { read: () => range, stop: () => void editor.off('transaction', follow) };
}
