import type { ClaimState } from '../claims/claim-state';
import { checkedHash, type StoryState } from '../revisions/state';
import type { Transaction } from '../transaction';
import { type SaidUnmarked, saidUnmarked } from './said-unmarked';
import { standingFalls } from './standing-falls';
import { saysAsBefore, stood, wordsBefore } from './words-before';

/** Whether the claim is core, in the draft or before readers; whether its marks say it still; and where it stands without one. */
export type UnansweredFall = { core: boolean; marked: boolean; unmarked: SaidUnmarked[] };

/**
 * The claims that fell since readers were given the live version of the story, and that the draft still says somewhere in
 * the words of it, under their mark or under none, without anybody having checked these words line by line since they fell.
 * @param unmarked claims whose marks the draft has no more
 */
export async function unansweredFalls(
  db: Transaction,
  storyId: string,
  { sourcing, lines, reading }: Pick<StoryState, 'sourcing' | 'lines' | 'reading'>,
  unmarked: readonly ClaimState[],
): Promise<Map<string, UnansweredFall>> {
  const unanswered = new Map<string, UnansweredFall>();
  const claims = [...sourcing, ...unmarked];
  const fallen = await standingFalls(db, claims);
  if (fallen.size === 0) return unanswered;
  const shown = await db.publishedStory.findFirst({ where: { id: storyId, standing: 'live' }, select: { currentVersion: true } });
  if (!shown) return unanswered;
  const version = shown.currentVersion;
  const { publishedAt } = await db.publication.findUniqueOrThrow({ where: { storyId_version: { storyId, version } }, select: { publishedAt: true } });
  const before = await wordsBefore(db, storyId, version);
  for (const claim of claims) {
    const fell = fallen.get(claim.id);
    const stated = before.get(claim.id);
    if (!fell || fell < publishedAt || !stated) continue;
    const isChecked = async (one: ClaimState) =>
      (await db.lineCheck.count({ where: { storyId, claimId: one.id, stateHash: checkedHash(one, lines), at: { gt: fell } } })) > 0;
    const marked = saysAsBefore(stood(claim.anchors, lines), stated) && !(await isChecked(claim));
    const left: SaidUnmarked[] = [];
    for (const said of saidUnmarked(reading, claim.anchors.map(({ id }) => id), stated)) {
      const covering = sourcing.filter(({ anchors }) => anchors.some(({ id }) => said.markIds.includes(id)));
      if (!(await Promise.all(covering.map(isChecked))).includes(true)) left.push(said);
    }
    if (marked || left.length > 0) unanswered.set(claim.id, { core: stated.core || claim.materiality === 'core', marked, unmarked: left });
  }
  return unanswered;
}
