import { holdsHidden } from '@/newsroom/input';

type Said = Record<string, string | string[] | undefined>;

/** One word of the address, or nothing: repeated and overlong ones count as absent, and those with characters that no field takes. */
export function said(search: Said, name: string): string {
  const value = search[name];
  return typeof value === 'string' && value.length <= 300 && !holdsHidden(value) ? value.trim() : '';
}

/** One word of the address when it is one of those known, or nothing. */
export function oneOf<Word extends string>(search: Said, name: string, known: readonly Word[]): Word | '' {
  return known.find((word) => word === said(search, name)) ?? '';
}

/** An address with what is not empty of a filter, and where the next page begins. */
export function addressOf(path: string, filter: Record<string, string>, older?: string | null): string {
  const kept = Object.entries({ ...filter, older: older ?? '' }).filter(([, value]) => value !== '');
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

/** The choices of a filter, in the order of the vocabulary. */
export function optionsOf<Word extends string>(words: Record<Word, string>): { value: Word; label: string }[] {
  return (Object.entries(words) as [Word, string][]).map(([value, label]) => ({ value, label }));
}
