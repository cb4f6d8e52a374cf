import type { GateSubject } from '../gate/finding';
import { holdsAll } from '../sealed/holds-all';
import { heldSources } from '../sealed/live-grants';
import type { Transaction } from '../transaction';

type Matches = GateSubject['sealedMatches'];

/**
 * What something sealed in a story somebody may sign for as a holder: where it is of sources whose grant they hold, of every
 * one of them.
 * @returns all of that, and what of it no other holder has signed for, whose grant still lives.
 */
export async function signsAsHolder(
  db: Transaction,
  personId: string,
  { sealedMatches, holderIds, at }: { sealedMatches: Matches; /** Who signed as one so far. */ holderIds: readonly string[]; at: Date },
): Promise<{ theirs: Matches; unsigned: Matches }> {
  if (sealedMatches.length === 0) return { theirs: [], unsigned: [] };
  const held = await heldSources(db, [personId, ...holderIds], at);
  const theirs = sealedMatches.filter(({ sourceIds }) => holdsAll(held.get(personId), sourceIds));
  return { theirs, unsigned: theirs.filter(({ sourceIds }) => !holderIds.some((id) => holdsAll(held.get(id), sourceIds))) };
}
