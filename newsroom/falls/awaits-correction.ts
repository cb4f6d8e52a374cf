import type { Transaction } from '../transaction';

/** Whether a correction of this story waits for somebody to decide about it, or is just being drawn up. */
export async function awaitsCorrection(db: Transaction, storyId: string): Promise<boolean> {
  if ((await db.preparedCorrection.count({ where: { storyId, decision: null } })) > 0) return true;
  return (await db.task.count({ where: { storyId, doneAt: null, correctionDue: true } })) > 0;
}
