import type { Transaction } from '../transaction';
import { falls } from './cause';
import { standingFalls } from './standing-falls';
import { type ReachedStory, storiesReached } from './stories-reached';

/**
 * Of these claims, the ids of those that another live story has still to answer for: the claim fell, and that story has not
 * been published since, whatever became of its task, or its new version states the claim as before, which leaves its task
 * open; or it was lowered, and that story has still to be looked at. While it does, no publication of this one takes the
 * warning from its readers.
 */
export async function fallenElsewhere(db: Transaction, claimIds: readonly string[], storyId: string): Promise<string[]> {
  const [open, doubted] = await Promise.all([
    db.task.findMany({
      where: {
        claimId: { in: [...claimIds] },
        storyId: { not: storyId },
        doneAt: null,
        wave: { cause: { in: [...falls, 'downgraded'] } },
        story: { standing: 'live' },
      },
      distinct: ['claimId'],
      select: { claimId: true },
    }),
    db.claim.findMany({
      where: { id: { in: [...claimIds] }, disposition: { in: ['under_review', 'retracted'] } },
      select: { id: true, disposition: true, verification: true },
    }),
  ]);
  const elsewhere = new Set(open.map(({ claimId }) => claimId));
  for (const [claimId, fell] of await standingFalls(db, doubted)) {
    const others = (await storiesReached(db, [claimId])).filter(({ id }) => id !== storyId);
    if (await anyUnchangedSince(db, others, fell)) elsewhere.add(claimId);
  }
  return [...elsewhere];
}

/** Whether readers of one of these live stories still have the version of that moment, or of a translation its words. */
async function anyUnchangedSince(db: Transaction, stories: readonly ReachedStory[], moment: Date): Promise<boolean> {
  const translations = stories.filter(({ byTranslation }) => byTranslation).map(({ id }) => id);
  const [found] = await db.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM published.stories story
      JOIN published.publications shown ON shown."storyId" = story.id AND shown.version = story."currentVersion"
      WHERE story.id = ANY(${stories.map(({ id }) => id)}::uuid[])
        AND CASE WHEN story.id = ANY(${translations}::uuid[]) THEN COALESCE(shown."saidSince", shown."publishedAt") ELSE shown."publishedAt" END <= ${moment}) AS any`;
  return found?.any ?? false;
}
