import { localeOf } from './locale-of';
import { countWords, storyPlainText } from './story-markup';

/** What a grown reader takes in of prose, in words a minute (Brysbaert 2019 gives 238 for English). */
const wordsAMinute = 230;

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/**
 * How long the body of a story takes to read, in whole minutes and never less than one. Words are counted as the
 * language has them, also where no spaces part them.
 */
export function readingMinutes(document: unknown, language: string): number {
  const text = storyPlainText(document);
  const count = unspaced.test(text) ? countUnspaced(text, language) : countWords(text);
  return Math.max(1, Math.round(count / wordsAMinute));
}

/** Line by line: for 3,000 words in one piece it takes 70 ms, as each of them holds a copy of all, and where there are spaces these take one. */
function countUnspaced(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'word' });
  return text.split('\n').reduce((count, line) => count + [...segmenter.segment(line)].filter(({ isWordLike }) => isWordLike).length, 0);
}
