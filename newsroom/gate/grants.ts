import type { GateClaim, GateGrant, GateNote } from './finding';
import { opposingStances, supportingStances } from '../claims/vocabulary';
import { standingNotes } from './standing-notes';

/** Whether leave was given and has not run out. */
export function isLive({ approvedAt, expiresAt }: GateGrant, now: string): boolean {
  return approvedAt !== null && (expiresAt === null || Date.parse(expiresAt) > Date.parse(now));
}

/**
 * The words of sources that go unnamed at our word, which a claim uses, for it or against it: not of those whom somebody
 * else quotes without a name, for whom that somebody answers. What is off the record is not for use at all.
 */
export function unnamedNotes(claim: GateClaim): GateNote[] {
  const used = [...supportingStances, ...opposingStances];
  return standingNotes(claim).filter(({ unnamed, stance }) => unnamed && used.includes(stance));
}

/** Whether a note gives its source's name to readers, now or when its embargo ends. */
export function isNamed({ unnamed, terms }: GateNote): boolean {
  return !unnamed && terms !== 'off_record';
}

/**
 * Whether somebody known by name answers for what a note says. A name that only carries the word of somebody unnamed does
 * not: “AP, citing one official” is one unnamed source (BBC: agencies are no second source for what they only pass on). The
 * root is unnamed when its name is sealed, when it spoke to us for this claim without its name, or when all that is known
 * of it is what it is: “a US official”.
 */
export function standsByName(claim: GateClaim, note: GateNote): boolean {
  if (!isNamed(note)) return false;
  const { id, rootId, rootName, rootSealed } = note.source;
  if (rootId === id) return true;
  if (rootSealed || nobodys.test(rootName)) return false;
  const own = claim.notes.filter(({ source, terms }) => source.id === rootId && terms !== 'off_record');
  return own.length === 0 || own.some(isNamed);
}

/** How a desk calls somebody whose name it was not given. */
const nobodys = /^(?:an?|one|another)\s|\b(?:unnamed|anonymous|unidentified)\b/i;
