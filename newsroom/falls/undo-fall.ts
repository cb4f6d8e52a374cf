import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';

type Context = Pick<CommandContext, 'db' | 'at'>;

/**
 * A claim was raised again to what readers had been told: nothing is left to look at for its having been lowered, and a
 * correction that was prepared would correct what is right.
 */
export async function undoFall(context: Context, claimId: string, personId: string): Promise<AuditEvent[]> {
  const { db, at } = context;
  const tasks = await db.task.findMany({
    where: { claimId, doneAt: null, wave: { cause: { in: ['found_false', 'downgraded'] } } },
    select: { id: true, storyId: true },
  });
  await db.task.updateMany({ where: { id: { in: tasks.map(({ id }) => id) } }, data: { doneAt: at, doneById: personId, correctionDue: false } });
  const done = tasks.map(({ storyId }): AuditEvent => ({ name: 'task.done', subject: { type: 'story', id: storyId }, storyId, data: { claimId } }));
  return [...done, ...(await dismissUndecided(context, claimId, personId, 'The claim was raised again to what readers had been told.'))];
}

/** Raised, yet to less than readers had been told: there is still something to look at, and it is not that the claim is false. */
export async function noLongerFalse(context: Context, claimId: string, personId: string): Promise<AuditEvent[]> {
  const { db } = context;
  await db.task.updateMany({
    where: { claimId, doneAt: null, wave: { cause: 'found_false' } },
    data: { reason: 'The claim was found to be false, and has since been set to more than that, but to less than readers were told.', correctionDue: false },
  });
  return dismissUndecided(context, claimId, personId, 'The claim is no longer held to be false.');
}

async function dismissUndecided({ db, at }: Context, claimId: string, personId: string, reason: string): Promise<AuditEvent[]> {
  const undecided = await db.preparedCorrection.findMany({
    where: { claimId, decision: null, wave: { cause: 'found_false' } },
    select: { id: true, storyId: true },
  });
  await db.preparedCorrection.updateMany({
    where: { id: { in: undecided.map(({ id }) => id) } },
    data: { decision: 'dismissed', decidedById: personId, decidedAt: at, reason },
  });
  return undecided.map(({ id: correctionId, storyId }) => ({
    name: 'correction.decided',
    subject: { type: 'story', id: storyId },
    storyId,
    data: { correctionId, decision: 'dismissed' },
  }));
}
