import { foldedWords } from './fold-name';
import { termsOf } from './terms-of';
import type { SealedFieldName } from './vocabulary';

/**
 * A name that will be met otherwise than whoever seals it may think: `nowhere`, since it is too short to be looked for, or
 * in `every` text that holds its one word, whomever that means.
 */
export type PoorName = { name: string; met: 'nowhere' | 'every' };

const namesOf: readonly SealedFieldName[] = ['name', 'alias', 'account'];

/** The poor ones among the names in a sealed field, in their order. Pure, so that it can be told before anything is sent. */
export function poorNamesIn(field: SealedFieldName, text: string): PoorName[] {
  if (!namesOf.includes(field)) return [];
  const names = new Set(text.split(/[\n;]+/u).map((name) => name.trim()).filter(Boolean));
  return [...names].flatMap((name): PoorName[] => {
    if (termsOf(field, name).length === 0) return [{ name, met: 'nowhere' }];
    return foldedWords(name).length === 1 ? [{ name, met: 'every' }] : [];
  });
}
