import type { Transaction } from '../transaction';

/**
 * A publication or a retraction answers what falls had left to do about a story: its tasks are done, and a correction
 * that was prepared is decided by what was published instead of it.
 */
export async function settleStory(
  db: Transaction,
  storyId: string,
  { personId, at, corrected }: { personId: string; at: Date; corrected: string | null | 'all' },
): Promise<void> {
  await db.task.updateMany({ where: { storyId, doneAt: null }, data: { doneAt: at, doneById: personId } });
  if (corrected === null) return;
  await db.preparedCorrection.updateMany({
    where: { storyId, decision: null, ...(corrected !== 'all' && { claimId: corrected }) },
    data: { decision: 'approved', decidedById: personId, decidedAt: at },
  });
}
