import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node, Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** The words of `slice` as one line: a space where a block or a line ended. Marks stay with their words. */
export function asSingleLine(slice: Slice, schema: Schema): Slice {
  const words: Node[] = [];
  let ended = false;
  slice.content.descendants((node) => {
    if (node.isText) {
      if (ended && words.length > 0) words.push(schema.text(' '));
      words.push(node);
      ended = false;
    } else {
      ended = true;
    }
    return true;
  });
  return new Slice(Fragment.fromArray(words), 0, 0);
}

/** Several paragraphs pasted into a field or a caption become one line there, so that no word is lost. */
export const SingleLinePaste = Extension.create({
  name: 'singleLinePaste',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('singleLinePaste'),
        props: {
          transformPasted: (slice, { state }) => {
            const { parent } = state.selection.$from;
            const oneLine = parent.isTextblock && !parent.type.contentMatch.matchType(state.schema.nodes.hardBreak!);
            return oneLine ? asSingleLine(slice, state.schema) : slice;
          },
        },
      }),
    ];
  },
});
