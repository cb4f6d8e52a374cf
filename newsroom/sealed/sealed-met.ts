import { Refused } from '../refusal';

/** Words that would go out hold something sealed: refused, and known to be of which sources by their ids alone. */
export class SealedMet extends Refused {
  constructor(
    readonly surface: string,
    readonly sourceIds: readonly string[],
  ) {
    super({ code: 'conflict', sentence: `Something in ${surface} is sealed for the protection of a source and may not stand there.` });
  }
}
