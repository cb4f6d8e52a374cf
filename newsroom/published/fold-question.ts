import { foldWords } from './fold-words';

/** Every word costs a look into the index; no headline has more. */
const wordsAtMost = 12;

/**
 * What a reader typed as PostgreSQL's websearch_to_tsquery takes it: words in the writing in which they are searched, and
 * of all signs only the quotation marks around a phrase.
 */
export function foldQuestion(words: string, configuration: string): string {
  const parts = words.replaceAll(/[“”„«»]/g, '"').split('"');
  const folded = parts.map((part) => foldWords(part, configuration)).join('"');
  let left = wordsAtMost;
  const kept = (folded.match(/"|[^\s"]+/g) ?? []).filter((part) => part === '"' || left-- > 0);
  return kept.join(' ');
}
