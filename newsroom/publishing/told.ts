import type { AgreedBySource } from '../anonymity/agreed-words';
import type { ClaimState } from '../claims/claim-state';
import type { PublicClaim } from '../published/shape';
import { heard, isShown, publicClaim } from './public-claim';

/** What readers have of a claim; and, for the desk alone, whose each voice in it is, and which the evidence. */
export type Told = { claim: PublicClaim; sourceIds: readonly string[]; evidenceIds: readonly string[] };

/** The whole of a claim that readers may know. */
export function wholeOf(state: ClaimState, now: string, agreed: AgreedBySource): Told {
  return {
    claim: publicClaim(state, now, agreed),
    sourceIds: heard(state.notes, now).map(({ source }) => source.id),
    evidenceIds: state.evidence.filter(isShown).map(({ id }) => id),
  };
}

/** What readers are told, by the ids of what it is of. */
export function byId<One>(ids: readonly string[], told: readonly One[]): Map<string, One> {
  return new Map(told.flatMap((one, index): [string, One][] => (ids[index] === undefined ? [] : [[ids[index], one]])));
}
