import type { Prisma } from '@/prisma/generated/client';
import { awaitingSecondOf, firstAwaitingSecond } from './first-awaiting-second';
import { type GivenBackBy, givesBack } from './transitions';

/** What a list needs of a story, and no more. */
export const storyRowSelect = {
  id: true,
  headline: true,
  stage: true,
  standing: true,
  restricted: true,
  touchedAt: true,
  owner: { select: { id: true, name: true } },
  section: { select: { slug: true, name: true } },
  stageSince: true,
  cameBy: true,
  _count: {
    select: {
      remarks: { where: { resolvedAt: null, parentId: null } },
      tasks: { where: { doneAt: null } },
    },
  },
  publishings: {
    ...firstAwaitingSecond,
    select: { version: true, urgentReason: true, at: true },
  },
} satisfies Prisma.StorySelect;

type Selected = Prisma.StoryGetPayload<{ select: typeof storyRowSelect }>;

/** One line of a list of stories; times are ISO 8601, UTC. */
export type StoryRow = {
  id: string;
  headline: string;
  stage: Selected['stage'];
  standing: Selected['standing'];
  restricted: boolean;
  touchedAt: string;
  /** When it came to where it is; for a story that never moved, when it was started. */
  stageSince: string;
  /** How a draft came back to its writer; null for one that did not, or is on its way again. */
  givenBackBy: GivenBackBy | null;
  owner: { id: string; name: string };
  section: { slug: string; name: string };
  openRemarks: number;
  openTasks: number;
  /** Out before a second person approved, and still waiting for one. */
  awaitingSecond: { version: number; reason: string; at: string } | null;
};

export function storyRow(story: Selected): StoryRow {
  const { _count, publishings, stageSince, cameBy, touchedAt, ...row } = story;
  return {
    ...row,
    touchedAt: touchedAt.toISOString(),
    stageSince: stageSince.toISOString(),
    givenBackBy: (row.stage === 'drafting' && givesBack.find((transition) => transition === cameBy)) || null,
    openRemarks: _count.remarks,
    openTasks: _count.tasks,
    awaitingSecond: awaitingSecondOf(publishings),
  };
}
