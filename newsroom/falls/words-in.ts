import { remembered } from '@/editor/remembered';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text without its signs and capitals, in any script: two texts that differ in no more say the same. */
export const wordsIn = remembered((text): string =>
  [...segmenter.segment(text.normalize('NFC'))].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : [])).join(' '),
);
