import type { Node } from '@tiptap/pm/model';

/** How many nodes may stand inside one another, the document and the words included: lists of four levels. */
export const deepestNesting = 12;

/** How many nodes stand inside one another in `node`, itself included. */
export function nestingOf(node: Node): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, nestingOf(child));
  });
  return deepest + 1;
}
