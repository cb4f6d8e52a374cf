import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list';
import { isWholeNumber, mustBe } from './attribute';

const isStart = (value: unknown) => isWholeNumber(value, 0, 99_999);

/** A numbered list; `start` is its first number. */
export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        validate: mustBe('A numbered list starts at a whole number.', isStart),
        parseHTML: (element) => {
          const start = Number(element.getAttribute('start') ?? 1);
          return isStart(start) ? start : 1;
        },
      },
    };
  },
});
