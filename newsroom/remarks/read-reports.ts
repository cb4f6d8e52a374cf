import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { Person } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';
import { ownStories } from '../stories/read-rows';

/** What a reader says is wrong with a story, waiting for somebody to look. */
export type ReaderReport = {
  id: string;
  storyId: string;
  headline: string;
  /** Out before a second person approved, and still waiting for one. */
  awaitsSecond: boolean;
  /** The words it is about; empty for the whole story. */
  words: string;
  body: string;
  /** ISO 8601, UTC. */
  at: string;
};

const most = 30;

/** Open reports, the oldest of them to be shown, and how many there are. */
export type ReportHeap = { reports: ReaderReport[]; count: number };

/** Open reports from readers, oldest first: for editors on every story they see, for others on their own. */
export async function readReports(actor: Person): Promise<ReportHeap> {
  const editor = actor.role === 'editor' || actor.role === 'standards';
  const where: Prisma.RemarkWhereInput = {
    kind: 'report',
    resolvedAt: null,
    story: { AND: [visibleStories(actor), editor ? {} : { OR: ownStories(actor.id) }] },
  };
  const rows = await deskDatabase().remark.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, storyId: true, exact: true, body: true, createdAt: true, story: { select: { headline: true, publishings: whetherAwaitingSecond } } },
  });
  const reports = rows.map(({ exact, createdAt, story: { headline, publishings }, ...row }) => ({
    ...row, headline, awaitsSecond: publishings.length > 0, words: exact ?? '', at: createdAt.toISOString(),
  }));
  return { reports, count: rows.length < most ? rows.length : await deskDatabase().remark.count({ where }) };
}
