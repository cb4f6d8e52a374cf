import { loadClaimParts, type NoteRow } from '../claims/claim-parts';
import { latestStances, withRoots } from '../claims/rules';
import { opposingStances, supportingStances } from '../claims/vocabulary';
import type { Transaction } from '../transaction';
import { claimsRestingOn, withDownstream } from './claims-resting-on';

/** A claim on which a source has taken a position that it has not given up. */
export type StandingWord = {
  claimId: string;
  /** The last it said of it itself; where only others carry its word, the last of theirs. */
  last: NoteRow;
};

/**
 * Every claim on which the word of a source counts still, its own or as others carry it, in the order of their ids. What
 * was said off the record counts for nothing, and who fell silent has nothing to withdraw.
 */
export async function wordsStanding(db: Transaction, sourceId: string): Promise<StandingWord[]> {
  const carriers = new Set(await withDownstream(db, [sourceId]));
  const claimIds = await claimsRestingOn(db, [sourceId]);
  const { parts, sources } = await loadClaimParts(db, claimIds);
  const positions = [...supportingStances, ...opposingStances];
  return claimIds.flatMap((claimId) => {
    const notes = parts.get(claimId)?.notes ?? [];
    const latest = latestStances(withRoots(notes, sources));
    const standing = notes.filter((note) => carriers.has(note.sourceId) && note.terms !== 'off_record' && positions.includes(latest.get(note.sourceId) ?? 'declined'));
    const last = standing.findLast((note) => note.sourceId === sourceId) ?? standing.at(-1);
    return last ? [{ claimId, last }] : [];
  });
}
