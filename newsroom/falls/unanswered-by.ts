import { checkedHash, type StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';
import { saysAsBefore, stood, wordsBefore } from './words-before';

type Version = { storyId: string; version: number; state: StoryState; corrected: readonly string[]; repeats: boolean };

/**
 * Of the claims for which a story was to be looked at, the ids of those that a new version of it leaves as they were: it
 * still says somewhere in the same words what the version before said of them, does not correct them, and nobody checked
 * them line by line since. A new version that no longer states a claim, or states it otherwise everywhere, has answered; a
 * comma has not. Nor has a version that only `repeats` the words of the one before answered for what another language states.
 */
export async function unansweredBy(db: Transaction, { storyId, version, state, corrected, repeats }: Version): Promise<string[]> {
  const open = await db.task.findMany({ where: { storyId, doneAt: null }, select: { claimId: true, createdAt: true, wave: { select: { at: true } } } });
  const left = open.filter(({ claimId }) => !corrected.includes(claimId));
  if (left.length === 0) return [];
  const before = await wordsBefore(db, storyId, version - 1);
  const unanswered: string[] = [];
  for (const { claimId, createdAt, wave } of left) {
    const claim = state.sourcing.find(({ id }) => id === claimId);
    if (!claim && repeats && !before.has(claimId)) unanswered.push(claimId);
    if (!claim || !saysAsBefore(stood(claim.anchors, state.lines), before.get(claimId))) continue;
    // A task that a later fall took over is as old as the change that it was first for.
    const since = wave && wave.at > createdAt ? wave.at : createdAt;
    const checks = await db.lineCheck.count({ where: { storyId, claimId, stateHash: checkedHash(claim, state.lines), at: { gt: since } } });
    if (checks === 0) unanswered.push(claimId);
  }
  return unanswered;
}
