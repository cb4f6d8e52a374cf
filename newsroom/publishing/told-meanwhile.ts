import { canonicalJson } from '@/editor/canonical-json';
import type { AgreedBySource } from '../anonymity/agreed-words';
import { isDowngrade } from '../claims/assessment';
import type { ClaimState } from '../claims/claim-state';
import { type Contestation, opposingStances } from '../claims/vocabulary';
import type { PublicClaim, PublicVoice } from '../published/shape';
import { mayBeHeard } from './public-claim';
import { byId, type Told, wholeOf } from './told';
import { toldEvidence } from './told-evidence';
import { toldVoices, type VoicesTold } from './told-voices';

/** Words given under an embargo that still runs. Until it ends nothing that they changed is told (AP, Reuters: embargoes are kept). */
export function isEmbargoed(state: Pick<ClaimState, 'notes'>, now: string): boolean {
  return state.notes.some((note) => note.terms === 'embargoed' && !mayBeHeard(note, now));
}

export type Telling = {
  /** ISO 8601, UTC. */
  now: string;
  agreed: AgreedBySource;
  /** Whether somebody who wrote none of it has read what is new, and shows it to readers. */
  isRead: boolean;
};

/**
 * What readers are told of a claim between publications, when no gate has judged it. Its labels follow the facts; text
 * that readers do not have waits for a second person, and what is struck out is gone at once. Under an embargo their
 * record stays, but for whether the claim is being looked at: a warning never waits.
 * @param told what readers have
 */
export function toldMeanwhile(state: ClaimState, told: Told, { now, agreed, isRead }: Telling): Told {
  if (isEmbargoed(state, now)) return { ...told, claim: { ...told.claim, disposition: state.disposition } };
  const whole = wholeOf(state, now, agreed);
  const isReworded = !saysTheSame(whole.claim, told.claim) && (!isRead || outrunsItsLabel(state));
  const extent: VoicesTold = isReworded ? 'withdrawals' : isRead ? 'all' : 'stances';
  const voices = toldVoices(state, byId(told.sourceIds, told.claim.voices), { now, agreed, extent });
  const heard = { sourceIds: [...voices.keys()], voices: [...voices.values()] };
  if (extent === 'all') return { ...whole, sourceIds: heard.sourceIds, claim: { ...whole.claim, voices: heard.voices } };
  const evidence = toldEvidence(state, byId(told.evidenceIds, told.claim.evidence));
  const labelled = isReworded ? { ...warned(whole.claim, told.claim), contestation: contestationHeard(whole.claim, told.claim, heard.voices) } : whole.claim;
  const claim = { ...labelled, method: methodHeard(labelled, whole.claim, told.claim), voices: heard.voices, evidence: [...evidence.values()] };
  return { claim, sourceIds: heard.sourceIds, evidenceIds: [...evidence.keys()] };
}

/**
 * What readers have says something else than what was looked at since: labels of the new words are none of the old ones.
 * Only a graver one is told of these too, since a warning does no harm that waiting would not do more of.
 */
function warned(present: PublicClaim, told: PublicClaim): PublicClaim {
  const verification = isDowngrade(told.verification, present.verification) ? present.verification : told.verification;
  const { disposition } = present.disposition === 'live' ? told : present;
  return { ...told, verification, disposition };
}

/**
 * How contested readers are told that a claim is while what they have is not its present state: as before, unless it is
 * contested by now, or is not and they can be told of nobody any more of those who disputed it.
 * @param voices those that they hear
 */
export function contestationHeard(present: Pick<PublicClaim, 'contestation'>, told: PublicClaim, voices: readonly PublicVoice[]): Contestation {
  const opposes = ({ stance }: PublicVoice) => opposingStances.includes(stance);
  const isUnheard = told.voices.some(opposes) && !voices.some(opposes);
  return isContested(present) !== isContested(told) && (isContested(present) || isUnheard) ? present.contestation : told.contestation;
}

function isContested({ contestation }: Pick<PublicClaim, 'contestation'>): boolean {
  return contestation === 'disputed' || contestation === 'conflicting_figures';
}

function saysTheSame(present: PublicClaim, told: PublicClaim): boolean {
  const said = ({ statement, kind, figure }: PublicClaim) => canonicalJson({ statement, kind, figure });
  return said(present) === said(told);
}

/** How we tried led to one label; beside another it would be said of what it did not lead to. */
function methodHeard({ verification }: PublicClaim, { method }: PublicClaim, told: PublicClaim): string {
  return method === told.method || (method !== '' && verification === told.verification) ? told.method : '';
}

/** It is called established, and says something else than what was looked at. */
export function outrunsItsLabel({ reworded, verification }: Pick<ClaimState, 'reworded' | 'verification'>): boolean {
  return reworded === true && (verification === 'verified' || verification === 'corroborated');
}
