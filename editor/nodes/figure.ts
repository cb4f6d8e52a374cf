import { Node } from '@tiptap/core';
import { isPictureHash } from '../identifiers';
import { isWholeNumber, mustBe } from './attribute';

const isWords = (value: unknown) => typeof value === 'string' && value.length <= 2000;
const isSide = (value: unknown) => value === null || isWholeNumber(value, 1, 65_535);

function sideOf(element: HTMLElement, name: string): number | null {
  const side = Number(element.getAttribute(name) ?? NaN);
  return isWholeNumber(side, 1, 65_535) ? side : null;
}

/**
 * A picture with its caption. `picture` is the SHA-256 of the picture's bytes, null until there is one; where those bytes
 * are served from is not the document's business. `width` and `height` are in pixels. The content is the caption.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'text*',
  marks: 'claim italic bold link language',
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      picture: {
        default: null,
        validate: mustBe('A picture is named by its SHA-256.', (value) => value === null || isPictureHash(value)),
        parseHTML: (element) => {
          const picture = element.getAttribute('data-picture');
          return isPictureHash(picture) ? picture : null;
        },
        renderHTML: ({ picture }) => ({ 'data-picture': picture ?? '' }),
      },
      alt: {
        default: '',
        validate: mustBe('The description of a picture is text of at most 2,000 characters.', isWords),
        parseHTML: (element) => (element.getAttribute('data-alt') ?? '').slice(0, 2000),
        renderHTML: ({ alt }) => ({ 'data-alt': alt }),
      },
      credit: {
        default: '',
        validate: mustBe('The credit of a picture is text of at most 2,000 characters.', isWords),
        parseHTML: (element) => (element.getAttribute('data-credit') ?? '').slice(0, 2000),
        renderHTML: ({ credit }) => ({ 'data-credit': credit }),
      },
      width: {
        default: null,
        validate: mustBe('The width of a picture is a whole number of pixels.', isSide),
        parseHTML: (element) => sideOf(element, 'data-width'),
        renderHTML: ({ width }) => (width === null ? {} : { 'data-width': width }),
      },
      height: {
        default: null,
        validate: mustBe('The height of a picture is a whole number of pixels.', isSide),
        parseHTML: (element) => sideOf(element, 'data-height'),
        renderHTML: ({ height }) => (height === null ? {} : { 'data-height': height }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'figure[data-picture]', contentElement: 'figcaption' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', HTMLAttributes, ['figcaption', 0]];
  },
});
