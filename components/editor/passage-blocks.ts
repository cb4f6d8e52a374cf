import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockLanguage } from '@/editor/block-language';
import { directionOf } from '@/editor/language-tag';
import { changedRange } from './changed-range';

const key = new PluginKey<DecorationSet>('passageBlocks');

/** Lets a block that is wholly in another language read in its direction, as it will before readers. */
export const PassageBlocks = Extension.create({
  name: 'passageBlocks',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => redrawn(DecorationSet.empty, doc, 0, doc.content.size),
          apply: (transaction, shown) => {
            const range = transaction.docChanged ? changedRange(transaction) : null;
            const mapped = shown.map(transaction.mapping, transaction.doc);
            return range ? redrawn(mapped, transaction.doc, range.from, range.to) : mapped;
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Only the blocks that were touched are looked at again: the fields, and the outermost blocks of the body. */
function redrawn(shown: DecorationSet, doc: Node, from: number, to: number): DecorationSet {
  let next = shown;
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, position) => {
    if (node.type.name === 'body') return true;
    const end = position + node.nodeSize;
    const old = next.find(position, end).filter((each) => each.from >= position && each.to <= end);
    next = next.remove(old).add(doc, blocksIn(node, position));
    return false;
  });
  return next;
}

function blocksIn(node: Node, position: number): Decoration[] {
  if (!node.isBlock || node.type.name === 'figure') return [];
  const lang = blockLanguage(node);
  if (lang !== null) return [Decoration.node(position, position + node.nodeSize, { lang, dir: directionOf(lang), class: 'passage' })];
  const found: Decoration[] = [];
  node.forEach((child, offset) => found.push(...blocksIn(child, position + 1 + offset)));
  return found;
}
