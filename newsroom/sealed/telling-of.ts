import { fingerprint } from '@/platform/sealing';
import type { Transaction } from '../transaction';
import { findFingerprintKey } from './fingerprint-key';
import { foldedWords, numbersIn } from './fold-name';
import { remembered } from './remembered';
import { firstSaid, wholeSaid } from './said';
import type { Term } from './terms-of';

/**
 * Says of texts whether a sealed name, alias, address, account or number stands in them, of one source or of any, by
 * fingerprints: nothing is opened, and no word goes to the database. Each distinct word costs one fingerprint.
 */
export async function tellingOf(db: Transaction, source: { sourceId?: string }): Promise<(text: string) => boolean> {
  const key = await findFingerprintKey(db);
  const terms = key ? await db.sealedTerm.findMany({ where: source, select: { first: true, whole: true, words: true } }) : [];
  if (!key || terms.length === 0) return () => false;
  const wholes = new Set(terms.map(({ whole }) => whole));
  const lengths = new Map<string, Set<number>>();
  for (const { first, words } of terms) lengths.set(first, (lengths.get(first) ?? new Set()).add(words));
  const lengthsAfter = remembered((said: string) => lengths.get(fingerprint(key, said)) ?? null);

  function tells(kind: Term['kind'], words: readonly string[]): boolean {
    return words.some((word, index) =>
      [...(lengthsAfter(firstSaid({ kind, words: [word] })) ?? [])].some((length) => {
        const stretch = words.slice(index, index + length);
        return stretch.length === length && wholes.has(fingerprint(key!, wholeSaid({ kind, words: stretch })));
      }),
    );
  }

  return (text) => tells('words', foldedWords(text).map(({ word }) => word)) || tells('number', numbersIn(text).map(({ word }) => word));
}
