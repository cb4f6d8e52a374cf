import { randomUUID } from 'node:crypto';
import { enqueue } from '@/platform/jobs';
import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';
import { falls, isFall, type Occasion, timeToLook, type WaveCause } from './cause';
import { holdScheduled, scheduledOn } from './hold-scheduled';
import type { ReachedStory } from './stories-reached';
import { taskReason } from './task-reason';

type Context = Pick<CommandContext, 'db' | 'actor' | 'at'>;

/**
 * Begins what follows from one change of a claim: each live story that it reaches gets a task with a deadline, or the
 * one that is open already says what happened since, and a graver change takes it over; a fall also holds what is
 * scheduled and has corrections prepared.
 * One question for all stories, so that a claim in a thousand of them is as quick to change as a claim in one.
 */
export async function startWave(
  context: Context,
  { claimId, reached }: { claimId: string; reached: readonly ReachedStory[] },
  { reason, cause }: Occasion,
): Promise<AuditEvent[]> {
  const { db, actor, at } = context;
  const open = await openTasks(db, claimId, reached);
  const fresh = reached.filter(({ id }) => !open.some(({ storyId }) => storyId === id));
  const fallen = isFall(cause);
  const said = (story: ReachedStory) => taskReason(story, reason, fallen);
  if (!fallen) await tellOpen(db, open.filter(({ grave }) => !grave), reached, said);
  const taken = open.filter((task) => fallen || (cause === 'downgraded' && !task.grave && task.cause !== 'downgraded'));
  const scheduled = fallen ? await scheduledOn(db, claimId) : [];
  if (fallen ? reached.length + scheduled.length === 0 : fresh.length + taken.length === 0) return [];

  const wave = { id: randomUUID(), reason };
  const startedById = actor.kind === 'person' ? actor.id : null;
  await db.wave.create({ data: { ...wave, claimId, cause, stories: reached.length, startedById, at } });
  const dueAt = new Date(at.getTime() + timeToLook(cause));
  const task = (story: ReachedStory) => ({
    storyId: story.id,
    claimId,
    reason: said(story),
    createdAt: at,
    dueAt,
    waveId: wave.id,
    correctionDue: fallen && isCorrected(story),
  });
  await db.task.createMany({ data: fresh.map(task) });
  await takeOver(db, { id: wave.id, dueAt }, taken);
  if (fallen) {
    await tellOpen(db, open, reached, said);
    await haveCorrected(db, { id: wave.id, claimId }, taken, reached);
  }
  const held = await holdScheduled(context, scheduled, wave);
  const data = { waveId: wave.id, cause, stories: reached.length };
  return [{ name: 'wave.started', subject: { type: 'claim', id: claimId }, data }, ...held];
}

type OpenTask = { id: string; storyId: string; cause: WaveCause | null; grave: boolean };

async function openTasks(db: Transaction, claimId: string, reached: readonly ReachedStory[]): Promise<OpenTask[]> {
  const tasks = await db.task.findMany({
    where: { claimId, doneAt: null, storyId: { in: reached.map(({ id }) => id) } },
    select: { id: true, storyId: true, wave: { select: { cause: true } } },
  });
  return tasks.map(({ id, storyId, wave }) => ({ id, storyId, cause: wave?.cause ?? null, grave: wave !== null && falls.includes(wave.cause) }));
}

/** A correction is drawn up where the words stand that were wrong. */
function isCorrected({ core, byTranslation }: ReachedStory): boolean {
  return core && !byTranslation;
}

/** What is open says what happened last; after a fall it goes on saying that the claim fell, whatever else is noted meanwhile. */
async function tellOpen(
  db: Transaction,
  open: readonly OpenTask[],
  reached: readonly ReachedStory[],
  said: (story: ReachedStory) => string,
): Promise<void> {
  for (const reason of new Set(reached.map(said))) {
    const ids = new Set(reached.filter((story) => said(story) === reason).map(({ id }) => id));
    const theirs = open.filter(({ storyId }) => ids.has(storyId)).map(({ id }) => id);
    if (theirs.length > 0) await db.task.updateMany({ where: { id: { in: theirs } }, data: { reason } });
  }
}

/** What was open for less is now for this, and no later than this. */
async function takeOver(db: Transaction, { id: waveId, dueAt }: { id: string; dueAt: Date }, taken: readonly OpenTask[]): Promise<void> {
  const ids = taken.map(({ id }) => id);
  await db.task.updateMany({ where: { id: { in: ids } }, data: { waveId } });
  await db.task.updateMany({ where: { id: { in: ids }, dueAt: { gt: dueAt } }, data: { dueAt } });
}

/** A fall has corrections prepared. Those that nobody has decided about since an earlier one come with it, in later words. */
async function haveCorrected(
  db: Transaction,
  { id: waveId, claimId }: { id: string; claimId: string },
  taken: readonly OpenTask[],
  reached: readonly ReachedStory[],
): Promise<void> {
  const core = reached.filter(isCorrected).map(({ id }) => id);
  if (core.length === 0) return;
  await db.preparedCorrection.updateMany({ where: { claimId, storyId: { in: core }, decision: null }, data: { waveId } });
  await db.task.updateMany({ where: { id: { in: taken.map(({ id }) => id) }, storyId: { in: core } }, data: { correctionDue: true } });
  await enqueue(db, 'prepare-corrections', { waveId });
}
