import { Node } from '@tiptap/core';

/** The whole story: exactly these four fields, in this order. No step can make a document with fewer or more. */
export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst dateline body',
});
