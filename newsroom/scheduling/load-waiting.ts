import type { ScheduledPublication } from '@/prisma/generated/client';
import { refuse } from '../refusal';
import { lockLanguages } from '../stories/lock-languages';
import type { Transaction } from '../transaction';

/** A publication that still waits, its story locked first: whoever comes second finds that the wait is over. */
export async function loadWaiting(db: Transaction, scheduledId: string): Promise<ScheduledPublication> {
  const known = await db.scheduledPublication.findUnique({ where: { id: scheduledId }, select: { storyId: true } });
  if (!known) refuse('not_found', 'There is no such scheduled publication.');
  await lockLanguages(db, known.storyId);
  await db.$queryRaw`SELECT 1 FROM desk.stories WHERE id = ${known.storyId}::uuid FOR UPDATE`;
  const waiting = await db.scheduledPublication.findUniqueOrThrow({ where: { id: scheduledId } });
  if (waiting.ending) refuse('conflict', 'It does not wait any more.');
  return waiting;
}
