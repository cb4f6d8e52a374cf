import { gateNote } from '../gate/evaluate-story';
import { gateEvidence } from '../gate/gate-evidence';
import { supportingNotes } from '../gate/standing-notes';
import { mustBeBorneOut, wantingOf } from '../gate/wanting';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { claimStates } from './sourcing-state';
import type { Verification } from './vocabulary';

/**
 * Stops a better label that the record does not bear out, on a claim that readers have: they would see it at once, and no
 * gate judges it before. Corroborated takes two independent roots, verified what our own staff saw or evidence whose
 * provenance is established.
 */
export async function refuseOverrated(db: Transaction, claimId: string, verification: Verification): Promise<void> {
  if ((await db.publishedClaim.count({ where: { id: claimId } })) === 0) return;
  const [state] = await claimStates(db, [claimId]);
  if (!state) return;
  const called = { ...state, verification, notes: state.notes.map(gateNote) };
  // Of other claims the desk is told with the next version, but for those that rest on nothing at all.
  const rests = supportingNotes(called).length > 0 || state.evidence.some(({ bearing }) => bearing === 'supports');
  if (!mustBeBorneOut(called) && rests) return;
  const wanting = wantingOf({ ...called, evidence: (await gateEvidence(db, [state]))(state) });
  if (wanting) refuse('conflict', `Readers have this claim and would see at once that it is called ${verification}, and ${wanting}. Record what bears it out first, or call it what it is.`);
}
