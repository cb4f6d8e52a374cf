import type { GateClaim, GateGrant, GateNote } from './finding';
import { opposingStances, supportingStances } from '../claims/vocabulary';
import { standingNotes } from './standing-notes';

/** Whether leave was given and has not run out. */
export function isLive({ approvedAt, expiresAt }: GateGrant, now: string): boolean {
  return approvedAt !== null && (expiresAt === null || Date.parse(expiresAt) > Date.parse(now));
}

/** The words of unnamed sources that a claim uses, for it or against it. What is off the record is not for use at all. */
export function unnamedNotes(claim: GateClaim): GateNote[] {
  const used = [...supportingStances, ...opposingStances];
  return standingNotes(claim).filter(({ unnamed, stance }) => unnamed && used.includes(stance));
}

/** Whether a note gives its source's name to readers, now or when its embargo ends. */
export function isNamed({ unnamed, terms }: GateNote): boolean {
  return !unnamed && terms !== 'off_record';
}
