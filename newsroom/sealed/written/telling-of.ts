import { fingerprint } from '@/platform/sealing';
import type { Transaction } from '../../transaction';
import { findFingerprintKey } from '../fingerprint-key';
import { foldedWords, numbersIn } from '../fold-name';
import { firstSaid, wholeSaid } from '../said';
import type { Term } from '../terms-of';

/** So many words and texts are remembered: revisions of one story say nearly the same. */
const mostKnown = 200_000;

/**
 * Says of texts whether a sealed name, alias, address, account or number of one source stands in them, by its fingerprints:
 * nothing is opened, and no word goes to the database. Each distinct word costs one fingerprint.
 */
export async function tellingOf(db: Transaction, sourceId: string): Promise<(text: string) => boolean> {
  const key = await findFingerprintKey(db);
  const terms = key ? await db.sealedTerm.findMany({ where: { sourceId }, select: { first: true, whole: true, words: true } }) : [];
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

  return remembered((text: string) => tells('words', foldedWords(text).map(({ word }) => word)) || tells('number', numbersIn(text).map(({ word }) => word)));
}

function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answered = known.get(text);
    if (answered !== undefined) return answered;
    if (known.size >= mostKnown) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
