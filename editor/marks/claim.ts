import { Mark } from '@tiptap/core';
import { isClaimId } from '../identifiers';
import { mustBe } from '../nodes/attribute';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    claim: {
      /** Marks the selected words as where claim `id` stands. */
      addClaim: (id: string) => ReturnType;
      /** Takes claim `id` off the selected words, or off the whole document when nothing is selected. */
      removeClaim: (id: string) => ReturnType;
    };
  }
}

/**
 * Where a claim stands in the text. It holds an opaque id and nothing else, so that no source and no judgement can leak
 * through a document. Claims may overlap; words typed at either end do not join the claim.
 */
export const Claim = Mark.create({
  name: 'claim',
  // Above every mark but a language, so that a claim with a bold word in it is still drawn as one passage.
  priority: 1100,
  inclusive: false,
  excludes: '',
  keepOnSplit: false,

  addAttributes() {
    return {
      id: {
        isRequired: true,
        validate: mustBe('A claim is named by its id.', isClaimId),
        parseHTML: (element) => element.getAttribute('data-claim'),
        renderHTML: ({ id }) => ({ 'data-claim': id }),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-claim]',
        getAttrs: (element) => isClaimId(element.getAttribute('data-claim')) && null,
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0];
  },

  addCommands() {
    return {
      addClaim:
        (id) =>
        ({ tr, state, dispatch }) => {
          const { from, to, empty } = tr.selection;
          if (empty || !isClaimId(id)) return false;
          const type = state.schema.marks[this.name]!;
          let possible = false;
          tr.doc.nodesBetween(from, to, (node, _pos, parent) => {
            if (node.isText && parent?.type.allowsMarkType(type)) possible = true;
          });
          if (possible && dispatch) tr.addMark(from, to, type.create({ id }));
          return possible;
        },
      removeClaim:
        (id) =>
        ({ tr, state, dispatch }) => {
          const { from, to, empty } = tr.selection;
          const mark = state.schema.marks[this.name]!.create({ id });
          if (dispatch) tr.removeMark(empty ? 0 : from, empty ? tr.doc.content.size : to, mark);
          return true;
        },
    };
  },
});
