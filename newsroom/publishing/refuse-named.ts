import type { ClaimState } from '../claims/claim-state';
import { gateNote } from '../gate/evaluate-story';
import { formerNames } from '../gate/former-names';
import { isNamedInRecord } from '../gate/withheld-in-record';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/**
 * Stops the command when what readers would be told anew of a claim names somebody who is not to be named: between
 * publications no gate reads it, and what two people have read is held to this all the same. Nobody lets it pass.
 */
export async function refuseNamed(db: Transaction, { id, statement, notes }: ClaimState, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const claim = { id, statement, notes: notes.map(gateNote) };
  if (!isNamedInRecord(claim, await formerNames(db, [claim]), words)) return;
  refuse('conflict', 'A source who is not to be named is named in what readers would be told of the claim. Take the name out, or ask them to be named and record that in the note.');
}
