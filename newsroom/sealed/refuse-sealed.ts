import type { Transaction } from '../transaction';
import { findSealedMatches, type OutgoingText } from './find-sealed-matches';
import { SealedMet } from './sealed-met';

/**
 * For whatever reaches readers, or many colleagues, past the gate: refuses when a sealed name or contact stands in it.
 * The sentence says where and never repeats it. The door writes down who met it, once what they began is rolled back.
 */
export async function refuseSealed(db: Transaction, texts: readonly OutgoingText[]): Promise<void> {
  const matches = await findSealedMatches(db, texts.filter(({ text }) => text !== ''));
  const [match] = matches;
  if (match) throw new SealedMet(match.outgoing.surface, [...new Set(matches.flatMap(({ sourceIds }) => sourceIds))]);
}
