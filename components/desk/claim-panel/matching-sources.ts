import type { FoundSource } from '@/newsroom/sources/search-sources';
import { sourceKindWords } from '../words';

/** What the directory answered to some words. */
export type Found = { words: string; sources: readonly FoundSource[] };

/** As many as the directory answers at once; fewer means that these are all. */
const most = 12;

/** Whether an answer holds everything for what is typed now: it is for these words, or was complete for fewer letters. */
export function answers(found: Found, typed: string): boolean {
  const words = typed.trim();
  return found.words === words || (found.sources.length < most && words.startsWith(found.words));
}

/** Those of the answer that hold every word typed, in whatever may be said of them; names that begin with them come first, then names that hold them. */
export function matching(found: Found, typed: string): FoundSource[] {
  const words = typed.trim().toLowerCase();
  const holds = (texts: readonly (string | null)[]) => words.split(/\s+/).every((word) => texts.some((text) => text?.toLowerCase().includes(word)));
  const fits = ({ name, publicDescription, upstreamName, aliases }: FoundSource) => holds([name, publicDescription, upstreamName, ...aliases]);
  const place = ({ name }: FoundSource) => (name.toLowerCase().startsWith(words) ? 0 : holds([name]) ? 1 : 2);
  // An answer to these very words is complete as it is: it may fit by what a browser is not told.
  const fitting = found.words.toLowerCase() === words ? [...found.sources] : found.sources.filter(fits);
  return fitting.sort((a, b) => place(a) - place(b));
}

/** What tells a source from others: its kind, how readers may know it, from whom it has it, and its former names. */
export function detailOf({ kind, publicDescription, upstreamName, aliases }: Omit<FoundSource, 'id' | 'name'>): string {
  const also = aliases.length > 0 ? `also ${aliases.join(', ')}` : '';
  return [sourceKindWords[kind], publicDescription, upstreamName ? `relays ${upstreamName}` : '', also].filter(Boolean).join(', ');
}
