import { Blockquote as TiptapBlockquote } from '@tiptap/extension-blockquote';

/** A passage quoted at length. */
export const Blockquote = TiptapBlockquote.extend({
  content: '(paragraph | bulletList | orderedList)+',
});
