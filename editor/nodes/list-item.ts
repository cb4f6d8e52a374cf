import { ListItem as TiptapListItem } from '@tiptap/extension-list';

/** One item of a list; it begins with a paragraph and may hold a list of its own. */
export const ListItem = TiptapListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
});
