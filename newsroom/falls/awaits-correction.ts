import type { Transaction } from '../transaction';

/** Whether a correction of this story waits for somebody to decide about it, or is just being drawn up. */
export async function awaitsCorrection(db: Transaction, storyId: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ awaits: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM desk.prepared_corrections WHERE "storyId" = ${storyId}::uuid AND decision IS NULL)
      OR EXISTS (SELECT 1 FROM desk.tasks WHERE "storyId" = ${storyId}::uuid AND "doneAt" IS NULL AND "correctionDue") AS awaits`;
  return found?.awaits ?? false;
}
