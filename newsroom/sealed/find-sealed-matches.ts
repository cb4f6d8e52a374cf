import { fingerprint } from '@/platform/sealing';
import type { Transaction } from '../transaction';
import { findFingerprintKey } from './fingerprint-key';
import { type FoldedWord, foldedWords, numbersIn } from './fold-name';
import { firstSaid, wholeSaid } from './said';
import type { Term } from './terms-of';

/** Words that would go out, by where they would be read. */
export type OutgoingText = { surface: string; text: string };

/**
 * Where a sealed name or contact stands: the text, and from where to where in it, in UTF-16 units; and of which sources, by
 * their ids. Never the words.
 */
export type SealedMatch<Text extends OutgoingText> = { outgoing: Text; from: number; to: number; sourceIds: string[] };

type Candidate<Text> = { outgoing: Text; kind: Term['kind']; run: FoldedWord[]; index: number };

/**
 * Finds sealed names, aliases, accounts, addresses and numbers in texts, by fingerprints alone: nothing is opened for it.
 * Each distinct word costs one fingerprint, and the database is asked once.
 * @returns in the order of the texts.
 */
export async function findSealedMatches<Text extends OutgoingText>(db: Transaction, texts: readonly Text[]): Promise<SealedMatch<Text>[]> {
  const key = await findFingerprintKey(db);
  if (!key) return [];
  const byFirst = candidatesOf(key, texts);
  const terms = await db.$queryRaw<Found[]>`
    SELECT DISTINCT first, whole, words, "sourceId" FROM desk.sealed_terms WHERE first = ANY(${[...byFirst.keys()]}::char(32)[])`;
  const order = new Map(texts.map((outgoing, index) => [outgoing, index]));
  const found = new Map<string, SealedMatch<Text>>();
  for (const { first, words, sourcesOf } of grouped(terms)) {
    const marks = new Map<string, string>();
    for (const { outgoing, kind, run, index } of byFirst.get(first) ?? []) {
      const stretch = run.slice(index, index + words);
      const [begin, end] = [stretch[0], stretch.at(-1)];
      if (stretch.length < words || !begin || !end) continue;
      const said = wholeSaid({ kind, words: stretch.map(({ word }) => word) });
      const whole = marks.get(said) ?? fingerprint(key, said);
      marks.set(said, whole);
      const place = [order.get(outgoing), begin.from, end.to].join();
      const sourceIds = [...(found.get(place)?.sourceIds ?? []), ...(sourcesOf.get(whole) ?? [])];
      if (sourceIds.length > 0) found.set(place, { outgoing, from: begin.from, to: end.to, sourceIds: [...new Set(sourceIds)].sort() });
    }
  }

  return [...found.values()].sort((a, b) => (order.get(a.outgoing) ?? 0) - (order.get(b.outgoing) ?? 0) || a.from - b.from);
}

type Found = { first: string; whole: string; words: number; sourceId: string };

/** Terms that begin alike and are equally long are compared with a stretch of text at once, however many there are. */
function grouped(terms: readonly Found[]): { first: string; words: number; sourcesOf: Map<string, string[]> }[] {
  const groups = new Map<string, { first: string; words: number; sourcesOf: Map<string, string[]> }>();
  for (const { first, whole, words, sourceId } of terms) {
    const group = groups.get(`${first} ${words}`) ?? { first, words, sourcesOf: new Map<string, string[]>() };
    group.sourcesOf.set(whole, [...(group.sourcesOf.get(whole) ?? []), sourceId]);
    groups.set(`${first} ${words}`, group);
  }
  return [...groups.values()];
}

function candidatesOf<Text extends OutgoingText>(key: Buffer, texts: readonly Text[]): Map<string, Candidate<Text>[]> {
  const byWord = new Map<string, Candidate<Text>[]>();
  for (const outgoing of texts) {
    for (const [kind, run] of [['words', foldedWords(outgoing.text)], ['number', numbersIn(outgoing.text)]] as const) {
      for (const [index, { word }] of run.entries()) {
        const said = firstSaid({ kind, words: [word] });
        const others = byWord.get(said);
        const candidate = { outgoing, kind, run, index };
        if (others) others.push(candidate);
        else byWord.set(said, [candidate]);
      }
    }
  }
  return new Map([...byWord].map(([said, candidates]) => [fingerprint(key, said), candidates]));
}
