import type { Actor } from '../people/actor';
import type { Role } from '../people/role';
import { all, type Answer, no, yes } from './answer';
import { addSource, changeSource } from './can';

/** What a rule needs to know of a sealed source: who may open it now, whether it is gone, whether the law holds it. */
export type SealFacts = {
  holderIds: readonly string[];
  /** Holders to whom somebody who knew gave it. Who broke the glass opens it for the hour, and decides nothing else. */
  keeperIds: readonly string[];
  destroyed: boolean;
  held: boolean;
};

/** The roles that break the glass together: one of each. */
export const breakers: readonly Role[] = ['standards', 'legal'];

function stands(seal: SealFacts): Answer {
  return seal.destroyed ? no('What was sealed here is destroyed.') : yes;
}

function isAmong(actor: Actor, ids: readonly string[]): boolean {
  return actor.kind === 'person' && actor.role !== 'admin' && ids.includes(actor.id);
}

function keeps(actor: Actor, seal: SealFacts): boolean {
  return isAmong(actor, seal.keeperIds);
}

function isOf(actor: Actor, roles: readonly Role[], reason: string): Answer {
  return actor.kind === 'person' && roles.includes(actor.role) ? yes : no(reason);
}

/** Proved within the last minutes, by password; what is opened once cannot be closed again. */
function isFresh(proved: boolean): Answer {
  return proved ? yes : no('Give your password again first; it counts for five minutes.');
}

function lawLets(seal: SealFacts): Answer {
  return seal.held ? no('A legal hold stands on this source: nothing of it is destroyed while it does.') : yes;
}

/** Whoever knows who a source is seals it: who added it, or an editor. The system never knows. */
export function sealIdentity(actor: Actor, source: { createdById: string }): Answer {
  return all(actor.kind === 'person' ? yes : no('A source is sealed by a person who knows it.'), addSource(actor), changeSource(actor, source));
}

/** Only named people with a grant that has not ended; never an administrator, and never the system. */
export function holdSealed(actor: Actor, seal: SealFacts): Answer {
  const broke = isAmong(actor, seal.holderIds);
  const reason = broke ? 'Who broke the glass opens what is sealed, and does nothing else with it.' : 'Only somebody with a grant that has not ended does that.';
  return all(stands(seal), keeps(actor, seal) ? yes : no(reason));
}

export function openSealed(actor: Actor, seal: SealFacts, proved: boolean): Answer {
  const holds = isAmong(actor, seal.holderIds);
  return all(stands(seal), holds ? yes : no('Only somebody with a grant that has not ended does that.'), isFresh(proved));
}

/** Where sealed words stand tells the words, so it is as opening them; who broke the glass mends nothing by it. */
export function lookThroughWritten(actor: Actor, seal: SealFacts, proved: boolean): Answer {
  return all(holdSealed(actor, seal), isFresh(proved));
}

/** Under the law's hold more may be added, but what is there is neither written over nor taken away. */
export function changeSealed(actor: Actor, seal: SealFacts, overwrites: boolean): Answer {
  return all(holdSealed(actor, seal), overwrites ? lawLets(seal) : yes);
}

/** A recording is thrown away by somebody who could listen to it, and not while the law holds it. */
export function removeSealedFile(actor: Actor, seal: SealFacts, proved: boolean): Answer {
  return all(holdSealed(actor, seal), lawLets(seal), isFresh(proved));
}

/** Those who know decide who else comes to know, and prove that it is them, as for opening; nobody prolongs their own grant. */
export function grantSealed(actor: Actor, seal: SealFacts, personId: string, proved: boolean): Answer {
  const own = actor.kind === 'person' && actor.id === personId;
  return all(holdSealed(actor, seal), own ? no('Nobody prolongs their own grant: ask somebody else who holds one.') : yes, isFresh(proved));
}

/** A grant is taken back by whoever holds one, and by standards. */
export function revokeSealed(actor: Actor, seal: SealFacts): Answer {
  if (keeps(actor, seal)) return stands(seal);
  return all(stands(seal), isOf(actor, ['standards'], 'Only somebody who holds a grant, or standards, takes one back.'));
}

export function setRetention(actor: Actor, seal: SealFacts): Answer {
  if (keeps(actor, seal)) return stands(seal);
  return all(stands(seal), isOf(actor, ['standards'], 'Only somebody who holds a grant, or standards, says how long it is kept.'));
}

/** A legal hold is the lawyers’ word: evidence that a court may ask for is not destroyed. */
export function holdForLaw(actor: Actor, seal: SealFacts): Answer {
  return all(stands(seal), isOf(actor, ['legal'], 'Only a lawyer of the newsroom sets or lifts a legal hold.'));
}

export function askBreakGlass(actor: Actor, seal: SealFacts, proved: boolean): Answer {
  return all(stands(seal), isOf(actor, breakers, 'Only standards and a lawyer together open it without a grant.'), isFresh(proved));
}

/** The second person is of the other role, and never the one who asked. */
export function confirmBreakGlass(actor: Actor, seal: SealFacts, asked: { personId: string; role: Role }, proved: boolean): Answer {
  // Who was moved to another desk meanwhile no longer stands for either.
  const other = breakers.includes(asked.role) ? breakers.filter((role) => role !== asked.role) : [];
  const same = actor.kind === 'person' && actor.id === asked.personId;
  return all(
    stands(seal),
    isOf(actor, breakers, 'Only standards and a lawyer together open it without a grant.'),
    same ? no('You asked for this yourself; it takes a second person.') : isOf(actor, other, 'It takes one person for standards and one lawyer.'),
    isFresh(proved),
  );
}

export function destroySealed(actor: Actor, seal: SealFacts, proved: boolean): Answer {
  const may = keeps(actor, seal) ? yes : isOf(actor, ['standards'], 'Only somebody who holds a grant, or standards, destroys what is sealed.');
  return all(stands(seal), may, lawLets(seal), isFresh(proved));
}
