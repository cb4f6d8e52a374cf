import { getMarkRange, Mark } from '@tiptap/core';
import { canonicalLanguage, directionOf } from '../language-tag';
import { mustBe } from '../nodes/attribute';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    language: {
      /** Says that the selected words, or the passage the cursor stands in, are in language `tag`; refuses what is no BCP 47 tag. */
      setLanguage: (tag: string) => ReturnType;
      /** Takes the language off the selected words, or off the passage the cursor stands in: they are the story's own again. */
      unsetLanguage: () => ReturnType;
    };
  }
}

/**
 * A passage in another language than its story. Only the BCP 47 tag is kept: which way it reads, and in which face, follows
 * from it. A word has one language; words typed at either end do not join the passage.
 */
export const Language = Mark.create({
  name: 'language',
  // Above every other mark: a passage drawn in pieces would stand in the wrong order when it reads the other way.
  priority: 1200,
  inclusive: false,
  keepOnSplit: false,

  addAttributes() {
    return {
      lang: {
        isRequired: true,
        validate: mustBe(
          'The language of a passage is named by its tag, such as ps, fa-AF or en-GB.',
          (tag) => canonicalLanguage(tag) !== null,
        ),
        parseHTML: (element) => canonicalLanguage(element.getAttribute('lang')),
        renderHTML: ({ lang }) => ({ lang, dir: directionOf(String(lang)) }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[lang]', getAttrs: (element) => canonicalLanguage(element.getAttribute('lang')) !== null && null }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'passage' }, 0];
  },

  addCommands() {
    return {
      setLanguage:
        (tag) =>
        ({ tr, state, dispatch }) => {
          const lang = canonicalLanguage(tag);
          const type = state.schema.marks[this.name]!;
          const range = tr.selection.empty ? getMarkRange(tr.selection.$from, type) : tr.selection;
          if (lang === null || !range) return false;
          let possible = false;
          tr.doc.nodesBetween(range.from, range.to, (node, _pos, parent) => {
            if (node.isText && parent?.type.allowsMarkType(type)) possible = true;
          });
          if (possible && dispatch) tr.addMark(range.from, range.to, type.create({ lang }));
          return possible;
        },
      unsetLanguage:
        () =>
        ({ tr, state, dispatch }) => {
          const type = state.schema.marks[this.name]!;
          const range = tr.selection.empty ? getMarkRange(tr.selection.$from, type) : tr.selection;
          if (!range) return false;
          if (dispatch) tr.removeMark(range.from, range.to, type);
          return true;
        },
    };
  },
});
