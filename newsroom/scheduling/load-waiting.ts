import type { ScheduledPublication } from '@/prisma/generated/client';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/** A publication that still waits, its story locked first: whoever comes second finds that the wait is over. */
export async function loadWaiting(db: Transaction, scheduledId: string): Promise<ScheduledPublication> {
  await db.$queryRaw`
    SELECT 1 FROM desk.stories WHERE id = (SELECT "storyId" FROM desk.scheduled_publications WHERE id = ${scheduledId}::uuid) FOR UPDATE`;
  const waiting = await db.scheduledPublication.findUnique({ where: { id: scheduledId } });
  if (!waiting) refuse('not_found', 'There is no such scheduled publication.');
  if (waiting.ending) refuse('conflict', 'It does not wait any more.');
  return waiting;
}
