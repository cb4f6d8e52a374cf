import type { CommandContext } from '../command';
import { liveStoriesOf } from '../publishing/live-stories';
import { showDisposition } from '../publishing/show-labels';
import { statedBeforeReaders } from '../publishing/stated-before-readers';
import type { Transaction } from '../transaction';
import { fallenElsewhere } from './fallen-elsewhere';
import { standingFalls } from './standing-falls';
import { saysAsBefore, wordsBefore } from './words-before';

/**
 * A story that stated claims which fell states them no more. Where it was the last that had still to answer, the claim is
 * not under review any longer: it stands where others have stated it anew since, and is corrected where one corrected it.
 * Call it once readers have the version without them, or none.
 */
export async function endAnsweredReviews(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, claimIds: readonly string[], storyId: string): Promise<void> {
  const { db } = context;
  if (claimIds.length === 0) return;
  const reviewed = await db.claim.findMany({
    where: { id: { in: [...claimIds] }, disposition: 'under_review' },
    orderBy: { id: 'asc' },
    select: { id: true, disposition: true, verification: true },
  });
  if (reviewed.length === 0) return;
  const elsewhere = await fallenElsewhere(db, reviewed.map(({ id }) => id), storyId);
  for (const [claimId, fell] of await standingFalls(db, reviewed)) {
    if (elsewhere.includes(claimId)) continue;
    const stating = await liveStoriesOf(db, claimId);
    const answers = await Promise.all(stating.map((id) => hasAnswered(db, { storyId: id, claimId, fell })));
    const corrected = (await db.correction.count({ where: { claimId, at: { gt: fell } } })) > 0;
    if (answers.includes(false) || (stating.length === 0 && !corrected)) continue;
    await db.claim.update({ where: { id: claimId }, data: { disposition: corrected ? 'corrected' : 'live' } });
    await showDisposition(context, claimId);
  }
}

type Answer = { storyId: string; claimId: string; fell: Date };

/** It states the claim otherwise than when it fell, or somebody has checked since what readers have now, or corrected it. */
async function hasAnswered(db: Transaction, { storyId, claimId, fell }: Answer): Promise<boolean> {
  const versions = await db.publication.findMany({ where: { storyId }, orderBy: { version: 'desc' }, select: { version: true, publishedAt: true } });
  const then = versions.find(({ publishedAt }) => publishedAt <= fell);
  const [now] = versions;
  if (!then || !now) return true;
  const stated = async (version: number) => (await wordsBefore(db, storyId, version)).get(claimId);
  const present = await stated(now.version);
  if (!present || !saysAsBefore(present, await stated(then.version))) return true;
  const since = { storyId, claimId, at: { gt: fell } };
  if ((await db.correction.count({ where: since })) > 0) return true;
  const stateHash = (await statedBeforeReaders(db, storyId)).get(claimId)?.checkedAs;
  return stateHash !== undefined && (await db.lineCheck.count({ where: { ...since, stateHash } })) > 0;
}
