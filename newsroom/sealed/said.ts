import type { Term } from './terms-of';

/** What is fingerprinted of a term's first word: words and numbers never meet. */
export function firstSaid({ kind, words }: Term): string {
  return `first ${kind} ${words[0]}`;
}

/** What is fingerprinted of a whole term. */
export function wholeSaid({ kind, words }: Term): string {
  return `whole ${kind} ${words.join(' ')}`;
}
