import { localeOf } from './locale-of';
import { storyPlainText } from './story-markup';

/** What a grown reader takes in of prose, in words a minute (Brysbaert 2019 gives 238 for English). */
const wordsAMinute = 230;

/**
 * How long the body of a story takes to read, in whole minutes and never less than one. Words are counted as the
 * language has them, also where no spaces part them.
 */
export function readingMinutes(document: unknown, language: string): number {
  const words = new Intl.Segmenter(localeOf(language), { granularity: 'word' }).segment(storyPlainText(document));
  let count = 0;
  for (const { isWordLike } of words) if (isWordLike) count += 1;
  return Math.max(1, Math.round(count / wordsAMinute));
}
