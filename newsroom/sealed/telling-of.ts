import { fingerprint } from '@/platform/sealing';
import type { Transaction } from '../transaction';
import { findFingerprintKey } from './fingerprint-key';
import { foldedWords, numbersIn } from './fold-name';
import { remembered } from './remembered';
import { firstSaid, wholeSaid } from './said';
import type { Term } from './terms-of';

/**
 * Says of texts of which sources the first sealed name, alias, address, account or number in them is, by fingerprints: nothing
 * is opened, and no word goes to the database. Each distinct word costs one fingerprint.
 * @param source one source, or any
 */
export async function tellingOf(db: Transaction, source: { sourceId?: string }): Promise<(text: string) => readonly string[]> {
  const key = await findFingerprintKey(db);
  const terms = key ? await db.sealedTerm.findMany({ where: source, select: { first: true, whole: true, words: true, sourceId: true } }) : [];
  if (!key || terms.length === 0) return () => [];
  const sourcesOf = new Map<string, string[]>();
  const lengths = new Map<string, Set<number>>();
  for (const { first, whole, words, sourceId } of terms) {
    lengths.set(first, (lengths.get(first) ?? new Set()).add(words));
    sourcesOf.set(whole, [...(sourcesOf.get(whole) ?? []), sourceId]);
  }
  const lengthsAfter = remembered((said: string) => lengths.get(fingerprint(key, said)) ?? null);

  function firstIn(kind: Term['kind'], words: readonly string[]): readonly string[] | undefined {
    for (const [index, word] of words.entries()) {
      for (const length of lengthsAfter(firstSaid({ kind, words: [word] })) ?? []) {
        const stretch = words.slice(index, index + length);
        const sources = stretch.length === length ? sourcesOf.get(fingerprint(key!, wholeSaid({ kind, words: stretch }))) : undefined;
        if (sources) return sources;
      }
    }
    return undefined;
  }

  return (text) => firstIn('words', foldedWords(text).map(({ word }) => word)) ?? firstIn('number', numbersIn(text).map(({ word }) => word)) ?? [];
}
