import { endReviewOfLookedAt } from '../claims/end-review';
import type { CommandContext } from '../command';

type Settled = {
  personId: string;
  /** What readers were told: a version, with the claims that it corrects, that all of it is taken back, or nothing. */
  told: { corrected: readonly string[] } | 'retraction' | 'nothing';
  /** Claims that what was published says nothing new of: for these the story has still to be looked at. */
  unanswered?: readonly string[];
};

/**
 * A publication or a retraction answers what changes of claims had left to do about a story: its tasks are done, but for
 * those it leaves unanswered, and a correction that was prepared is decided by what was published instead of it. With a
 * story that is taken down readers are told nothing, and what was prepared falls away.
 */
export async function settleStory(
  context: Pick<CommandContext, 'db' | 'actor' | 'at' | 'touch'>,
  storyId: string,
  { personId, told, unanswered = [] }: Settled,
): Promise<void> {
  const { db, at } = context;
  const answered = { storyId, doneAt: null, claimId: { notIn: [...unanswered] } };
  const tasks = await db.task.findMany({ where: answered, select: { claimId: true } });
  if (tasks.length > 0) {
    await db.task.updateMany({ where: answered, data: { doneAt: at, doneById: personId } });
    await endReviewOfLookedAt(context, tasks.map(({ claimId }) => claimId));
  }
  const corrected = typeof told === 'object' ? told.corrected : undefined;
  if (corrected?.length === 0) return;
  const decided = { decidedById: personId, decidedAt: at };
  await db.preparedCorrection.updateMany({
    where: { storyId, decision: null, ...(corrected !== undefined && { claimId: { in: [...corrected] } }) },
    data: told === 'nothing' ? { decision: 'dismissed', reason: 'The story was taken down.', ...decided } : { decision: 'approved', ...decided },
  });
}
