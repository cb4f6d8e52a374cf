import { Node } from '@tiptap/core';

/** The dateline: where the reporting was done, in plain words. */
export const Dateline = Node.create({
  name: 'dateline',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-field="dateline"]', priority: 60 }];
  },

  renderHTML() {
    return ['p', { 'data-field': 'dateline' }, 0];
  },
});
