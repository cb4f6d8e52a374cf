import { randomUUID } from 'node:crypto';
import { enqueue } from '@/platform/jobs';
import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';
import { falls, isFall, type Occasion, timeToLook } from './cause';
import { holdScheduled, scheduledOn } from './hold-scheduled';
import { type ReachedStory, storiesReached } from './stories-reached';

type Context = Pick<CommandContext, 'db' | 'actor' | 'at'>;

/**
 * Begins what follows from one change of a claim: each live story that it reaches gets a task with a deadline, or the
 * one that is open already says what happened since; a fall also holds what is scheduled and has corrections prepared.
 * One question for all stories, so that a claim in a thousand of them is as quick to change as a claim in one.
 */
export async function startWave(context: Context, claimId: string, { reason, cause }: Occasion): Promise<AuditEvent[]> {
  const { db, actor, at } = context;
  const reached = await storiesReached(db, claimId);
  const open = await openTasks(db, claimId, reached);
  const fresh = reached.filter(({ id }) => !open.some(({ storyId }) => storyId === id));
  const fallen = isFall(cause);
  if (!fallen) await tellOpen(db, open, reason);
  const scheduled = fallen ? await scheduledOn(db, claimId) : [];
  if (fallen ? reached.length + scheduled.length === 0 : fresh.length === 0) return [];

  const wave = { id: randomUUID(), reason };
  const startedById = actor.kind === 'person' ? actor.id : null;
  await db.wave.create({ data: { ...wave, claimId, cause, stories: reached.length, startedById, at } });
  const dueAt = new Date(at.getTime() + timeToLook(cause));
  const task = ({ id: storyId, core, byTranslation }: ReachedStory) => ({
    storyId,
    claimId,
    reason: byTranslation ? `${reason} The same story in another language relies on it.` : reason,
    createdAt: at,
    dueAt,
    waveId: wave.id,
    correctionDue: fallen && core,
  });
  await db.task.createMany({ data: fresh.map(task) });
  if (fallen) await takeOver(db, { ...wave, dueAt }, open, reached);
  const held = await holdScheduled(context, scheduled, wave);
  const data = { waveId: wave.id, cause, stories: reached.length };
  return [{ name: 'wave.started', subject: { type: 'claim', id: claimId }, data }, ...held];
}

type OpenTask = { id: string; storyId: string; grave: boolean };

async function openTasks(db: Transaction, claimId: string, reached: readonly ReachedStory[]): Promise<OpenTask[]> {
  const tasks = await db.task.findMany({
    where: { claimId, doneAt: null, storyId: { in: reached.map(({ id }) => id) } },
    select: { id: true, storyId: true, wave: { select: { cause: true } } },
  });
  return tasks.map(({ id, storyId, wave }) => ({ id, storyId, grave: wave !== null && falls.includes(wave.cause) }));
}

/** What is open after a fall goes on saying that the claim fell, whatever else is noted meanwhile. */
async function tellOpen(db: Transaction, open: readonly OpenTask[], reason: string): Promise<void> {
  const mild = open.filter(({ grave }) => !grave).map(({ id }) => id);
  if (mild.length > 0) await db.task.updateMany({ where: { id: { in: mild } }, data: { reason } });
}

/** A fall takes over what was open, and has corrections prepared. */
async function takeOver(
  db: Transaction,
  { dueAt, ...wave }: { id: string; reason: string; dueAt: Date },
  open: readonly OpenTask[],
  reached: readonly ReachedStory[],
): Promise<void> {
  const ids = open.map(({ id }) => id);
  const core = reached.filter((story) => story.core).map(({ id }) => id);
  await db.task.updateMany({ where: { id: { in: ids } }, data: { reason: wave.reason, waveId: wave.id } });
  await db.task.updateMany({ where: { id: { in: ids }, dueAt: { gt: dueAt } }, data: { dueAt } });
  await db.task.updateMany({ where: { id: { in: ids }, storyId: { in: core } }, data: { correctionDue: true } });
  if (core.length > 0) await enqueue(db, 'prepare-corrections', { waveId: wave.id });
}
