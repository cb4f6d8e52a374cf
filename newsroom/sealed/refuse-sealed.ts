import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { findSealedMatches, type OutgoingText } from './find-sealed-matches';

/**
 * For whatever reaches readers, or many colleagues, past the gate: refuses when a sealed name or contact stands in it.
 * The sentence says where and never repeats it.
 */
export async function refuseSealed(db: Transaction, texts: readonly OutgoingText[]): Promise<void> {
  const [match] = await findSealedMatches(db, texts.filter(({ text }) => text !== ''));
  if (match) refuse('conflict', `Something in ${match.outgoing.surface} is sealed for the protection of a source. Take it out, or ask somebody who holds the grant.`);
}
