import { Node } from '@tiptap/core';

/** The body: the story itself, block after block. */
export const Body = Node.create({
  name: 'body',
  content: 'block+',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'div[data-field="body"]', priority: 60 }];
  },

  renderHTML() {
    return ['div', { 'data-field': 'body' }, 0];
  },
});
