import type { Transaction } from '../transaction';

/** A publication that waits for its hour, or one that did not go out and that nobody has taken up. */
export type Schedule = {
  /** ISO 8601, UTC. */
  goesOutAt: string;
  by: string;
  /** Null while it waits. */
  ending: 'refused' | 'held' | 'edited' | null;
  reason: string;
  /** What held it. */
  waveId: string | null;
};

/** What the desk says of a story's hour; null when there is nothing to say. */
export async function readSchedule(db: Transaction, storyId: string): Promise<Schedule | null> {
  const row = await db.scheduledPublication.findFirst({ where: { storyId }, orderBy: [{ scheduledAt: 'desc' }, { id: 'desc' }] });
  if (!row || row.settledAt || row.ending === 'published' || row.ending === 'unscheduled') return null;
  const person = await db.person.findUnique({ where: { id: row.scheduledById }, select: { name: true } });
  return { goesOutAt: row.goesOutAt.toISOString(), by: person?.name ?? '', ending: row.ending, reason: row.endedReason, waveId: row.waveId };
}
