import type { Complaint, GateClaim } from './finding';
import { placeOf, type Occurrence } from './occurrences';
import { cite } from './wording';

/**
 * What a rule that reads English says where it cannot read: a person has to look. It says so once for each claim,
 * however often the claim stands there, and refuses nothing.
 * @param what what readers have to be told, as it follows “whether readers are told”
 */
export function askForALook(claim: GateClaim, unread: Occurrence[], what: string): Complaint[] {
  const [first] = unread;
  if (!first) return [];
  const place = placeOf(first);
  const others = unread.length - 1;
  const also = others === 0 ? '' : others === 1 ? ' and one other place' : ` and ${others} other places`;
  return [
    {
      claimId: claim.id,
      place,
      severity: 'warn',
      message: `We cannot tell in this language whether readers are told ${what}: look at ${cite(place.text)}${also}.`,
      remedy: 'Read it and make sure that they are.',
    },
  ];
}
