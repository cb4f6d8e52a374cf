import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { Verification } from '../claims/vocabulary';
import type { Person } from '../people/actor';
import { publishStory, type StoryFacts, writeStory } from '../permissions/can';
import { dismissCorrection } from '../permissions/can-with-schedules';
import { visibleClaims, visibleStories } from '../permissions/visible';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';
import type { WaveCause } from './cause';

type Answered = { may: boolean; reason: string };

/** One story of a wave and what became of it. Times are ISO 8601, UTC. */
export type WaveStory = {
  taskId: string;
  id: string;
  headline: string;
  owner: string;
  standing: StoryFacts['standing'];
  /** Out before a second person approved, and still waiting for one. */
  awaitsSecond: boolean;
  reason: string;
  dueAt: string;
  done: { by: string; at: string } | null;
  finish: Answered;
  correction: PreparedForDesk | null;
};

type PreparedWords = { id: string; wrong: string; right: string };

export type PreparedForDesk = PreparedWords & {
  /** What else was prepared for the story, by other falls, and waits; the same version can answer it. */
  alongside: PreparedWords[];
  decided: { decision: 'approved' | 'dismissed'; by: string; at: string; reason: string } | null;
  approve: Answered;
  dismiss: Answered;
};

export type HeldStory = { id: string; storyId: string; headline: string; awaitsSecond: boolean; goesOutAt: string; reason: string; settled: boolean };

export type Wave = {
  id: string;
  cause: WaveCause;
  reason: string;
  /** Null when the newsroom's own check found it. */
  startedBy: string | null;
  at: string;
  claim: { id: string; statement: string; verification: Verification };
  /** Those still open first, the next deadline first. */
  stories: WaveStory[];
  held: HeldStory[];
  /** Stories that a later change of the claim took over; untold while the claim stands in a story this person may not see. */
  takenOver: number;
};

const members = { members: { select: { personId: true } }, owner: { select: { name: true } }, publishings: whetherAwaitingSecond } as const;

/** One wave for its page, for who may see its claim; null otherwise. */
export async function readWave(actor: Person, id: string): Promise<Wave | null> {
  const db = deskDatabase();
  const wave = await db.wave.findFirst({
    where: { id, claim: visibleClaims(actor) },
    include: { claim: { select: { id: true, statement: true, verification: true } } },
  });
  if (!wave) return null;
  const [tasks, held, prepared, hidden] = await Promise.all([
    db.task.findMany({
      where: { waveId: id, story: visibleStories(actor) },
      orderBy: [{ doneAt: { sort: 'desc', nulls: 'first' } }, { dueAt: 'asc' }, { id: 'asc' }],
      include: { story: { include: members } },
    }),
    db.scheduledPublication.findMany({
      where: { waveId: id, story: visibleStories(actor) },
      orderBy: [{ goesOutAt: 'asc' }, { id: 'asc' }],
      include: { story: { select: { headline: true, publishings: whetherAwaitingSecond } } },
    }),
    db.preparedCorrection.findMany({ where: { waveId: id, story: visibleStories(actor) } }),
    db.appearance.count({ where: { claimId: wave.claimId, story: { NOT: visibleStories(actor) } } }),
  ]);
  const nameOf = await names([wave.startedById, ...tasks.map(({ doneById }) => doneById), ...prepared.map(({ decidedById }) => decidedById)]);
  const corrections = new Map(prepared.map((each) => [each.storyId, each]));
  const others = await db.preparedCorrection.findMany({
    where: { waveId: { not: id }, decision: null, storyId: { in: [...corrections.keys()] } },
    orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, storyId: true, wrong: true, right: true },
  });
  return {
    id,
    cause: wave.cause,
    reason: wave.reason,
    startedBy: wave.startedById ? nameOf(wave.startedById) : null,
    at: wave.at.toISOString(),
    claim: wave.claim,
    stories: tasks.map((task) => {
      const alongside = others.filter(({ storyId }) => storyId === task.storyId).map(({ storyId: _, ...words }) => words);
      const correction = corrections.get(task.storyId);
      return waveStory(actor, task, correction ? { ...correction, alongside } : null, nameOf);
    }),
    held: held.map(({ id: heldId, storyId, goesOutAt, endedReason, settledAt, story }) => ({
      id: heldId,
      storyId,
      headline: story.headline,
      awaitsSecond: story.publishings.length > 0,
      goesOutAt: goesOutAt.toISOString(),
      reason: endedReason,
      settled: settledAt !== null,
    })),
    takenOver: hidden > 0 ? 0 : Math.max(0, wave.stories - tasks.length),
  };
}

type TaskRow = Prisma.TaskGetPayload<{ include: { story: { include: typeof members } } }>;
type PreparedRow = Prisma.PreparedCorrectionGetPayload<object> & Pick<PreparedForDesk, 'alongside'>;
type Names = (id: string | null) => string;

function waveStory(actor: Person, { story: row, ...task }: TaskRow, prepared: PreparedRow | null, nameOf: Names): WaveStory {
  const story = { ...row, namedIds: row.members.map(({ personId }) => personId) };
  return {
    taskId: task.id,
    id: story.id,
    headline: story.headline,
    owner: story.owner.name,
    standing: story.standing,
    awaitsSecond: row.publishings.length > 0,
    reason: task.reason,
    dueAt: task.dueAt.toISOString(),
    done: task.doneAt ? { by: nameOf(task.doneById), at: task.doneAt.toISOString() } : null,
    finish: answered(writeStory(actor, story)),
    correction: prepared && correctionFor(actor, story, prepared, nameOf),
  };
}

function correctionFor(actor: Person, story: StoryFacts, { id, wrong, right, alongside, decision, decidedById, decidedAt, reason }: PreparedRow, nameOf: Names): PreparedForDesk {
  return {
    id,
    wrong,
    right,
    alongside,
    decided: decision && decidedAt ? { decision, by: nameOf(decidedById), at: decidedAt.toISOString(), reason } : null,
    approve: answered(publishStory(actor, story)),
    dismiss: answered(dismissCorrection(actor, story)),
  };
}

async function names(ids: readonly (string | null)[]): Promise<Names> {
  const people = await deskDatabase().person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id ?? '') ?? '';
}

function answered(answer: { allowed: true } | { allowed: false; reason: string }): Answered {
  return answer.allowed ? { may: true, reason: '' } : { may: false, reason: answer.reason };
}
