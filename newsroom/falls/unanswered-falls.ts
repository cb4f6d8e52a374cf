import { checkedHash, type StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';
import { standingFalls } from './standing-falls';
import { saysAsBefore, stood, wordsBefore } from './words-before';

/**
 * Of the claims a draft states, those that fell since readers were given the live version of the story, and that the
 * draft still states somewhere in the words of it, without anybody having checked them line by line since they fell. The
 * map says whether the claim is core, in the draft or before readers.
 */
export async function unansweredFalls(db: Transaction, storyId: string, { sourcing, lines }: Pick<StoryState, 'sourcing' | 'lines'>): Promise<Map<string, { core: boolean }>> {
  const unanswered = new Map<string, { core: boolean }>();
  const fallen = await standingFalls(db, sourcing);
  if (fallen.size === 0) return unanswered;
  const shown = await db.publishedStory.findFirst({ where: { id: storyId, standing: 'live' }, select: { currentVersion: true } });
  if (!shown) return unanswered;
  const version = shown.currentVersion;
  const { publishedAt } = await db.publication.findUniqueOrThrow({ where: { storyId_version: { storyId, version } }, select: { publishedAt: true } });
  const before = await wordsBefore(db, storyId, version);
  for (const claim of sourcing) {
    const fell = fallen.get(claim.id);
    const stated = before.get(claim.id);
    if (!fell || fell < publishedAt || !stated || !saysAsBefore(stood(claim.anchors, lines), stated)) continue;
    const checks = await db.lineCheck.count({ where: { storyId, claimId: claim.id, stateHash: checkedHash(claim, lines), at: { gt: fell } } });
    if (checks === 0) unanswered.set(claim.id, { core: stated.core || claim.materiality === 'core' });
  }
  return unanswered;
}
