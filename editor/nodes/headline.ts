import { Node } from '@tiptap/core';

/** The headline: one line of words; only claims and languages may be marked in it. */
export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: 'claim language',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'h1[data-field="headline"]', priority: 60 }];
  },

  renderHTML() {
    return ['h1', { 'data-field': 'headline' }, 0];
  },
});
