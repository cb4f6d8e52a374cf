import { Node } from '@tiptap/core';

/** The standfirst: the summary under the headline. */
export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: 'claim italic bold language',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-field="standfirst"]', priority: 60 }];
  },

  renderHTML() {
    return ['p', { 'data-field': 'standfirst' }, 0];
  },
});
