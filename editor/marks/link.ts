import { Mark } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isLinkAddress } from '../link-address';
import { mustBe } from '../nodes/attribute';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Links the selected words, or the link the cursor stands in; refuses an address that is not http, https or mailto. */
      setLink: (attributes: { href: string }) => ReturnType;
      /** Takes the link off the selected words, or the whole link the cursor stands in. */
      unsetLink: () => ReturnType;
    };
  }
}

/** A link. Only its address is kept: how it opens is decided where it is shown. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return {
      href: {
        isRequired: true,
        validate: mustBe('A link leads to a whole web or mail address.', isLinkAddress),
        parseHTML: (element) => element.getAttribute('href')?.trim(),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'a[href]', getAttrs: (element) => isLinkAddress(element.getAttribute('href')?.trim()) && null }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['a', { ...HTMLAttributes, rel: 'noopener noreferrer' }, 0];
  },

  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ chain }) =>
          isLinkAddress(href) && chain().extendMarkRange(this.name).setMark(this.name, { href }).run(),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('linkPastedOverWords'),
        props: {
          handlePaste: (view, _event, slice) => {
            const address = slice.content.textBetween(0, slice.content.size).trim();
            return !view.state.selection.empty && this.editor.commands.setLink({ href: address });
          },
        },
      }),
    ];
  },
});
