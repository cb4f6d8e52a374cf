import type { Finding, GateSubject } from '../gate/finding';
import { nothingSealed } from '../gate/rules/nothing-sealed';
import { type Refusal, Refused } from '../refusal';

type OfStory = { storyId: string; sealedMatches: GateSubject['sealedMatches'] };

/** The gate refused a story, and told whoever asked that something sealed stands in it: known to be of which sources by their ids alone. */
export class FoundSealed extends Refused {
  constructor(
    refusal: Refusal,
    readonly storyId: string,
    readonly sourceIds: readonly string[],
  ) {
    super(refusal);
  }
}

/** Refuses with findings of the gate, so that the door writes down who was told of something sealed by them. */
export function refuseWith(sentence: string, findings: Finding[], { storyId, sealedMatches }: OfStory): never {
  const refusal: Refusal = { code: 'gate', sentence, findings };
  if (!findings.some(({ rule }) => rule === nothingSealed.id)) throw new Refused(refusal);
  throw new FoundSealed(refusal, storyId, [...new Set(sealedMatches.flatMap(({ sourceIds }) => sourceIds))]);
}
