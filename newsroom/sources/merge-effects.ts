import { type ClaimParts, loadClaimParts, type SourceRow, sourcesWithUpstream } from '../claims/claim-parts';
import { latestStances, withRoots } from '../claims/rules';
import { claimState } from '../claims/sourcing-state';
import { supportingStances } from '../claims/vocabulary';
import { publicClaim } from '../publishing/public-claim';
import type { Transaction } from '../transaction';
import { claimsRestingOn } from './claims-resting-on';
import { contradictEachOther, type Merge, mergedParts, mergedSources } from './merged-parts';

/** What a merge does to one claim. Claims whose sourcing stays as it is are none of them. */
export type MergeEffect = {
  claimId: string;
  /** The words readers are given, or how many independent roots stand behind the claim, will be others. */
  concernsReaders: boolean;
  /** The two sources spoke against each other. */
  isContradiction: boolean;
};

/** What a merge would do to the claims that rest on the two sources or on who carries their word; nothing is written. */
export async function mergeEffects(db: Transaction, merge: Merge, at: Date): Promise<MergeEffect[]> {
  const { keptId, mergedId } = merge;
  const claimIds = await claimsRestingOn(db, [keptId, mergedId]);
  const { parts, sources: ofNotes } = await loadClaimParts(db, claimIds);
  const sources = new Map([...ofNotes, ...(await sourcesWithUpstream(db, [{ sourceId: keptId }, { sourceId: mergedId }]))]);
  const later = mergedSources(sources, merge);
  return claimIds.flatMap((claimId) => {
    const before = parts.get(claimId);
    if (!before) return [];
    const after = mergedParts(before, merge);
    if (same(claimState(before, sources), claimState(after, later))) return [];
    return [
      {
        claimId,
        concernsReaders: !same(forReaders(before, sources, at), forReaders(after, later, at)),
        isContradiction: contradictEachOther(before.notes, sources, merge),
      },
    ];
  });
}

function forReaders(parts: ClaimParts, sources: Map<string, SourceRow>, at: Date) {
  const { voices, contestation } = publicClaim(claimState(parts, sources), at.toISOString());
  return { voices, contestation, roots: rootsBehind(parts, sources) };
}

function rootsBehind({ notes }: ClaimParts, sources: Map<string, SourceRow>): number {
  const noted = withRoots(notes, sources);
  const latest = latestStances(noted);
  const behind = noted.filter(({ sourceId }) => supportingStances.includes(latest.get(sourceId) ?? 'declined'));
  return new Set(behind.map(({ rootId }) => rootId)).size;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
