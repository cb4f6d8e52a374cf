import type { GateClaim, UnmarkedClaim } from './finding';
import { findQuotations, quotedWords } from './text/quotations';
import { bareWords, standsIn } from './text/same-words';

/** As many words in a row as nobody says by chance. */
export const fewest = 3;

type Noted = Pick<UnmarkedClaim, 'notes'>;

/** The words, bare, that somebody said for a claim off the record, or on terms that allow their use. */
export function wordsOf({ notes }: Noted, off: boolean): string[][] {
  return notes
    .filter(({ terms }) => (terms === 'off_record') === off)
    .flatMap(({ exactWords, translation }) => [exactWords, translation].map(bareWords))
    .filter(({ length }) => length > 0);
}

/** Of these claims, the one for which somebody said the quoted words off the record, where nobody said them on other terms. */
export type SaidOffTheRecord<Claim> = (quoted: string, isNear: (claim: Claim) => boolean) => Claim | undefined;

/**
 * Away from its claim a word or two may be anybody's: there, three in a row are somebody's words.
 * @returns null where nobody said anything off the record
 */
export function quotedOf<Claim extends Noted>(claims: readonly Claim[]): SaidOffTheRecord<Claim> | null {
  const secret = claims.map((claim) => ({ claim, words: wordsOf(claim, true) })).filter(({ words }) => words.length > 0);
  if (secret.length === 0) return null;
  const usable = claims.flatMap((claim) => wordsOf(claim, false));
  return (quoted, isNear) => {
    if (usable.some((words) => standsIn(quoted, words))) return undefined;
    const isSaid = (one: string[]) => standsIn(quoted, one) || (one.length >= fewest && standsIn(one.join(' '), bareWords(quoted)));
    return secret.find(({ claim, words }) => words.some(isSaid) && (quotedWords(quoted) >= fewest || isNear(claim)))?.claim;
  };
}

/** Quotations in what readers are told of a claim beside the text, that somebody said off the record for one of the story’s. */
export function quotedInRecord(texts: readonly string[], said: SaidOffTheRecord<{ id: string }>, claimId: string): string[] {
  return texts.flatMap(findQuotations).map(({ inner }) => inner).filter((inner) => said(inner, ({ id }) => id === claimId));
}

/** What readers are told of a claim beside the text, by the name of its place; the words of sources are theirs. */
export function recordOf({ statement, verificationMethod, evidence }: GateClaim): (readonly [surface: string, texts: string[]])[] {
  return [
    ['what a claim says', [statement]],
    ['how a claim was checked', [verificationMethod]],
    ['the description of evidence', evidence.flatMap(({ publicDescription, title }) => (publicDescription === '' ? [] : [publicDescription, title]))],
  ];
}
