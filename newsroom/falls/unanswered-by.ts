import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import { checkedHash, type StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';

type Version = { storyId: string; version: number; state: StoryState; corrected: string | null };

/**
 * Of the claims for which a story was to be looked at, the ids of those that a new version of it leaves as they were: it
 * states them in the very words of the version before, does not correct them, and nobody checked them line by line
 * since. A new version that no longer states a claim, or states it otherwise, has answered; a comma elsewhere has not.
 */
export async function unansweredBy(db: Transaction, { storyId, version, state, corrected }: Version): Promise<string[]> {
  const open = await db.task.findMany({ where: { storyId, doneAt: null }, select: { claimId: true, createdAt: true } });
  const stated = open.flatMap((task) => {
    const claim = state.sourcing.find(({ id }) => id === task.claimId);
    return claim && claim.id !== corrected ? [{ ...task, claim }] : [];
  });
  if (stated.length === 0) return [];
  const before = await wordsBefore(db, storyId, version - 1);
  const unanswered: string[] = [];
  for (const { claim, claimId, createdAt } of stated) {
    const words = claim.anchors.map(({ exact }) => exact);
    if (words.join('\n') !== (before.get(claimId) ?? []).join('\n')) continue;
    const checks = await db.lineCheck.count({ where: { storyId, claimId, stateHash: checkedHash(claim), at: { gt: createdAt } } });
    if (checks === 0) unanswered.push(claimId);
  }
  return unanswered;
}

/** By claim, the words with which a version stated it, in the order of the text. */
async function wordsBefore(db: Transaction, storyId: string, version: number): Promise<Map<string, string[]>> {
  const publication = await db.publication.findUnique({
    where: { storyId_version: { storyId, version } },
    select: { document: true, appearances: { select: { id: true, claimId: true } } },
  });
  const claimOf = new Map(publication?.appearances.map(({ id, claimId }) => [id, claimId]));
  const words = new Map<string, string[]>();
  for (const { id, exact } of publication ? anchorsOf(publication.document as unknown as DocumentJson) : []) {
    const claimId = claimOf.get(id);
    if (claimId) words.set(claimId, [...(words.get(claimId) ?? []), exact]);
  }
  return words;
}
