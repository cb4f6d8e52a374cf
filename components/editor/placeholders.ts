import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const fields: Record<string, string> = { headline: 'Headline', standfirst: 'Standfirst', dateline: 'Dateline: where this was reported' };

/** Says in each empty field what it is for. It looks at the four fields only, however long the text. */
export const Placeholders = Extension.create({
  name: 'placeholders',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { decorations: ({ doc }) => DecorationSet.create(doc, emptyFields(doc)) } })];
  },
});

function emptyFields(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.forEach((field, position) => {
    const words = fields[field.type.name];
    if (words && field.content.size === 0) found.push(placeholder(position, field, words));
    const first = field.firstChild;
    const isEmptyBody = field.type.name === 'body' && field.childCount === 1 && first?.type.name === 'paragraph' && first.content.size === 0;
    if (isEmptyBody) found.push(placeholder(position + 1, first, 'The story'));
  });
  return found;
}

function placeholder(position: number, node: Node, words: string): Decoration {
  return Decoration.node(position, position + node.nodeSize, { class: 'is-empty', 'data-placeholder': words });
}
