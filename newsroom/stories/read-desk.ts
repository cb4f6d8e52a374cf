import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { Verification } from '../claims/vocabulary';
import type { Person } from '../people/actor';
import { writeStory } from '../permissions/can';
import { visibleStories } from '../permissions/visible';
import { readReports, type ReportHeap } from '../remarks/read-reports';
import { whetherAwaitingSecond } from './first-awaiting-second';
import { type Heap, ownStories, readHeap, readRows } from './read-rows';
import { givesBack } from './transitions';

type TouchedStory = {
  taskId: string;
  /** The change of the claim that it belongs to. */
  waveId: string | null;
  storyId: string;
  headline: string;
  /** Out before a second person approved, and still waiting for one. */
  awaitsSecond: boolean;
  claim: { id: string; statement: string; verification: Verification };
  reason: string;
  /** ISO 8601, UTC. */
  dueAt: string;
  mayFinish: boolean;
};

/** Live stories to look at, those with the first deadlines to be shown, and how many there are. */
export type TouchedHeap = { stories: TouchedStory[]; count: number };

/** What a person finds when they sit down: what waits for them, and what they are at. */
export type Desk = {
  /** Own and shared stories that were returned, whose approval does not stand any more, or that have open remarks. */
  waiting: Heap;
  /** Own and shared stories in work. */
  mine: Heap;
  /** For editors: submitted, the longest waiting first. */
  queue: Heap;
  /** For editors: approved and not yet published, the longest waiting first. */
  approved: Heap;
  /** For editors: published urgently, waiting for a second person, the longest first. */
  awaitingSecond: Heap;
  /** Live stories whose claims changed: the owner's own; for editors, everybody's. */
  touched: TouchedHeap;
  /** What readers say is wrong, still open: on the person's own stories; for editors, on everybody's. */
  reports: ReportHeap;
};

/** How many stories of a heap are shown. */
const most = 30;

const nothing: Heap = { stories: [], count: 0 };

/** The desk of one person; lists are bounded, the full list is `listStories`. */
export async function readDesk(actor: Person): Promise<Desk> {
  const editor = actor.role === 'editor' || actor.role === 'standards';
  const own = ownStories(actor.id);
  const openRemark: Prisma.StoryWhereInput = { remarks: { some: { resolvedAt: null, parentId: null } } };
  const inWork: Prisma.StoryWhereInput = {
    AND: [{ stage: { not: 'spiked' } }, { OR: [{ standing: 'unpublished' }, { stage: { not: 'drafting' } }] }],
  };
  const ofOwn = (where: Prisma.StoryWhereInput) => readHeap(actor, own.map((one) => ({ AND: [one, where] })), { most });
  const longest = (where: Prisma.StoryWhereInput) => readHeap(actor, [where], { most, order: 'longestThere' });
  const [waiting, mine, queue, approved, awaitingSecond, touched, reports] = await Promise.all([
    ofOwn({ stage: 'drafting', OR: [openRemark, { cameBy: { in: [...givesBack] } }] }),
    ofOwn(inWork),
    editor ? longest({ stage: 'in_review' }) : nothing,
    editor ? longest({ stage: 'approved' }) : nothing,
    editor ? awaitingSecondPerson(actor) : nothing,
    touchedStories(actor, editor ? {} : { OR: own }),
    readReports(actor),
  ]);
  return { waiting, mine, queue, approved, awaitingSecond, touched, reports };
}

/**
 * Stories that went out urgently and wait for a second person, the longest waiting first. Asked in two steps, from the few
 * publications that wait: in one the database walks through every story instead.
 */
export async function awaitingSecondPerson(actor: Person): Promise<Heap> {
  const urgent = await deskDatabase().publishing.findMany({
    where: { urgentReason: { not: null }, secondedAt: null, story: visibleStories(actor) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { storyId: true },
  });
  const ids = [...new Set(urgent.map(({ storyId }) => storyId))];
  const shown = ids.slice(0, most);
  const rows = await readRows(actor, [{ id: { in: shown } }], { most });
  return { stories: rows.toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id)), count: ids.length };
}

async function touchedStories(actor: Person, ofStories: Prisma.StoryWhereInput): Promise<TouchedHeap> {
  const where: Prisma.TaskWhereInput = { doneAt: null, story: { AND: [visibleStories(actor), ofStories] } };
  const tasks = await deskDatabase().task.findMany({
    where,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      waveId: true,
      reason: true,
      dueAt: true,
      story: { include: { members: { select: { personId: true } }, publishings: whetherAwaitingSecond } },
      claim: { select: { id: true, statement: true, verification: true } },
    },
  });
  const stories = tasks.map(({ id, waveId, reason, dueAt, story: { members, publishings, ...story }, claim }) => ({
    taskId: id,
    waveId,
    storyId: story.id,
    headline: story.headline,
    awaitsSecond: publishings.length > 0,
    claim,
    reason,
    dueAt: dueAt.toISOString(),
    mayFinish: writeStory(actor, { ...story, namedIds: members.map(({ personId }) => personId) }).allowed,
  }));
  return { stories, count: tasks.length < most ? tasks.length : await deskDatabase().task.count({ where }) };
}
