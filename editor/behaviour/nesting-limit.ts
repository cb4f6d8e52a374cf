import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { deepestNesting, nestingOf } from '../nesting';

/** Refuses an edit that would nest lists more deeply than the server accepts. */
export const NestingLimit = Extension.create({
  name: 'nestingLimit',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('nestingLimit'),
        filterTransaction: (transaction) => !transaction.docChanged || nestingOf(transaction.doc) <= deepestNesting,
      }),
    ];
  },
});
