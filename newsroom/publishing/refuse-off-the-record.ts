import type { ClaimState } from '../claims/claim-state';
import { claimStates } from '../claims/sourcing-state';
import { gateNote } from '../gate/evaluate-story';
import { quotedInRecord, quotedOf } from '../gate/off-the-record';
import { cite } from '../gate/wording';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/**
 * Stops the command when what readers would be told anew of a claim quotes what somebody said off the record, for this claim
 * or another of the stories in which it stands: as `terms-kept` does at a publication, and nobody lets it pass.
 */
export async function refuseOffTheRecord(db: Transaction, { id: claimId }: ClaimState, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const beside = await db.appearance.findMany({
    where: { story: { appearances: { some: { claimId } } } },
    distinct: ['claimId'],
    select: { claimId: true },
  });
  const claims = (await claimStates(db, beside.map((appearance) => appearance.claimId))).map(({ id, notes }) => ({ id, notes: notes.map(gateNote) }));
  const said = quotedOf(claims);
  const [first] = said ? quotedInRecord(words, said, claimId) : [];
  if (first === undefined) return;
  refuse('conflict', `What readers would be told of the claim quotes ${cite(first)}, which was said off the record. Take it out, or ask the source to say it on the record.`);
}
