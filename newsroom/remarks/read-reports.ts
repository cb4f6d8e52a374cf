import { deskDatabase } from '@/platform/database';
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

/** Open reports from readers, oldest first: for editors on every story they see, for others on their own. */
export async function readReports(actor: Person): Promise<ReaderReport[]> {
  const editor = actor.role === 'editor' || actor.role === 'standards';
  const rows = await deskDatabase().remark.findMany({
    where: { kind: 'report', resolvedAt: null, story: { AND: [visibleStories(actor), editor ? {} : { OR: ownStories(actor.id) }] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, storyId: true, exact: true, body: true, createdAt: true, story: { select: { headline: true, publishings: whetherAwaitingSecond } } },
  });
  return rows.map(({ exact, createdAt, story: { headline, publishings }, ...row }) => ({
    ...row, headline, awaitsSecond: publishings.length > 0, words: exact ?? '', at: createdAt.toISOString(),
  }));
}
