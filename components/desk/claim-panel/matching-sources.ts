import type { FoundSource } from '@/newsroom/sources/search-sources';

/** What the directory answered to some words. */
export type Found = { words: string; sources: readonly FoundSource[] };

/** As many as the directory answers at once; fewer means that these are all. */
const most = 12;

/** Whether an answer holds everything for what is typed now: it is for these words, or was complete for fewer letters. */
export function answers(found: Found, typed: string): boolean {
  const words = typed.trim();
  return found.words === words || (found.sources.length < most && words.startsWith(found.words));
}

/** Those of the answer that hold every word typed; names that begin with them come first. */
export function matching(found: Found, typed: string): FoundSource[] {
  const words = typed.trim().toLowerCase();
  const fits = ({ name }: FoundSource) => words.split(/\s+/).every((word) => name.toLowerCase().includes(word));
  const begins = ({ name }: FoundSource) => (name.toLowerCase().startsWith(words) ? 0 : 1);
  return found.sources.filter(fits).sort((a, b) => begins(a) - begins(b));
}
