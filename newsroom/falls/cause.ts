/** Why a claim of live stories has to be looked at again. They repeat the database's enum as plain data. */
export const waveCauses = ['changed', 'upgraded', 'downgraded', 'found_false', 'withdrawn', 'evidence_altered', 'contradicted', 'retracted'] as const;
export type WaveCause = (typeof waveCauses)[number];

/** What happened to a claim: a sentence for those who are to look, and its cause where it is more than a change. */
export type Occasion = { reason: string; cause: WaveCause };

/**
 * The claim has fallen: readers are told at once, whoever found it out; nothing that relies on it goes out; and a
 * correction is prepared.
 */
export const falls: readonly WaveCause[] = ['found_false', 'withdrawn', 'evidence_altered'];

export function isFall(cause: WaveCause): boolean {
  return falls.includes(cause);
}

const hour = 60 * 60 * 1_000;

/** How long the owner of a live story has to look, in milliseconds: an hour after a fall, four otherwise. */
export function timeToLook(cause: WaveCause): number {
  return isFall(cause) ? hour : 4 * hour;
}
