import { Heading as TiptapHeading } from '@tiptap/extension-heading';
import { mustBe } from './attribute';

/** A heading inside the body, level 2 or 3; level 1 is the headline. Pasted levels are brought into these two. */
export const Heading = TiptapHeading.extend({
  marks: 'claim italic link language',

  addAttributes() {
    return {
      level: {
        default: 2,
        rendered: false,
        validate: mustBe('A heading has level 2 or 3.', (level) => level === 2 || level === 3),
      },
    };
  },

  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } }));
  },
}).configure({ levels: [2, 3] });
