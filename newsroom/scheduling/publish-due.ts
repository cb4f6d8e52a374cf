import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import { log } from '@/platform/log';
import { system } from '../people/actor';
import { missScheduled } from './miss-scheduled';
import { publishScheduled } from './publish-scheduled';

/**
 * Publishes one scheduled story, or sends it back when it is refused. May be called any number of times, by any number
 * of processes: the first finds it waiting.
 */
export async function publishAtItsHour(scheduledId: string): Promise<void> {
  const outcome = await publishScheduled(system, { scheduledId });
  if (outcome.ok) return;
  const { code, sentence } = outcome.refusal;
  if (await isOver(scheduledId)) return;
  if (code === 'unavailable') throw new Error(sentence);
  log.warn({ scheduled: scheduledId, code }, 'a scheduled story was refused at its hour');
  const missed = await missScheduled(system, { scheduledId, reason: sentence });
  if (!missed.ok && !(await isOver(scheduledId))) throw new Error(missed.refusal.sentence);
}

/** Somebody else saw to it: the row says so, and no kind of refusal does. */
async function isOver(id: string): Promise<boolean> {
  const waiting = await deskDatabase().scheduledPublication.findUnique({ where: { id }, select: { ending: true } });
  return waiting?.ending !== null;
}

/**
 * Publishes whatever is due, whether or not its job came: jobs of a killed worker lie locked for hours. One at which we
 * fail keeps no other waiting; it stays due.
 */
export async function publishDue(): Promise<void> {
  const due = await deskDatabase().scheduledPublication.findMany({
    where: { ending: null, goesOutAt: { lte: now() } },
    orderBy: { goesOutAt: 'asc' },
    take: 50,
    select: { id: true },
  });
  for (const { id } of due) {
    await publishAtItsHour(id).catch((error: unknown) => log.error({ scheduled: id, err: error }, 'a scheduled story could not be published'));
  }
}
