import type { ScheduleEnding } from '@/prisma/generated/client';
import type { Transition } from '../stories/transitions';
import type { Transaction } from '../transaction';

const endings: Partial<Record<Transition, ScheduleEnding>> = { publishScheduled: 'published', miss: 'refused', edit: 'edited' };

/** Ends the wait of a story that leaves its schedule, whichever way it went. */
export async function endSchedule(db: Transaction, storyId: string, transition: Transition, reason: string, at: Date): Promise<void> {
  await db.scheduledPublication.updateMany({
    where: { storyId, ending: null },
    data: { ending: endings[transition] ?? 'unscheduled', endedAt: at, endedReason: reason },
  });
}

/** Somebody took up what had not gone out: nobody needs to be told of it any more. */
export async function settleSchedules(db: Transaction, storyId: string, at: Date): Promise<void> {
  await db.scheduledPublication.updateMany({ where: { storyId, ending: { not: null }, settledAt: null }, data: { settledAt: at } });
}
