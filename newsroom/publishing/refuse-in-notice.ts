import { claimStates } from '../claims/sourcing-state';
import { gateNote } from '../gate/evaluate-story';
import { formerNames } from '../gate/former-names';
import { quotedOf } from '../gate/off-the-record';
import { findQuotations } from '../gate/text/quotations';
import { cite } from '../gate/wording';
import { isNamedInRecord } from '../gate/withheld-in-record';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/**
 * Stops a retraction whose notice names a source of the story who is not to be named, or quotes what one of them said off
 * the record. A retraction waits for no second person and no gate, and what a source was promised holds all the same:
 * nobody lets it pass.
 */
export async function refuseInNotice(db: Transaction, storyId: string, notice: string): Promise<void> {
  const stated = await db.appearance.findMany({ where: { storyId }, distinct: ['claimId'], select: { claimId: true } });
  const states = await claimStates(db, stated.map(({ claimId }) => claimId));
  const claims = states.map(({ id, statement, notes }) => ({ id, statement, notes: notes.map(gateNote) }));
  const former = await formerNames(db, claims);
  if (claims.some((claim) => isNamedInRecord(claim, former, [notice]))) {
    refuse('conflict', 'A source who is not to be named is named in the notice. Take the name out, or ask them to be named and record that in the note.');
  }
  const said = quotedOf(claims);
  const quoted = said && findQuotations(notice).find(({ inner }) => said(inner, () => false));
  if (quoted) refuse('conflict', `The notice quotes ${cite(quoted.inner)}, which was said off the record. Take it out, or ask the source to say it on the record.`);
}
