import { siteDatabase } from '@/platform/database';
import { nextMonth } from './calendar';
import { listPage, storiesOnAPage, type ListPage } from './list-page';
import { afterKey, readPageKey } from './page-key';
import { cardSelection } from './story-card';

export type MonthPage = ListPage & { days: { day: Date; stories: number }[] };

const oneDay = 86_400_000;

/**
 * The days of a month that have live stories, and those stories, newest first, after the key `before`. Null when there
 * are none. `month` is its first day.
 */
export async function readMonth(month: Date, before?: unknown): Promise<MonthPage | null> {
  const until = nextMonth(month);
  const counted = await siteDatabase().publishedStory.groupBy({
    by: ['day'],
    where: { day: { gte: month, lt: until }, standing: 'live' },
    orderBy: { day: 'asc' },
    _count: true,
  });
  if (counted.length === 0) return null;
  const key = readPageKey(before);
  // A day of the newsroom's zone lies within a day of the same date in UTC: this bound is what the index can jump to.
  const around = { gte: new Date(month.getTime() - oneDay), lt: new Date(until.getTime() + oneDay) };
  const rows = await siteDatabase().publishedStory.findMany({
    where: { standing: 'live', AND: [{ day: { gte: month, lt: until } }, { firstPublishedAt: around }, afterKey(key, 'id')] },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: storiesOnAPage + 1,
    select: cardSelection,
  });
  const days = counted.map(({ day, _count }) => ({ day, stories: _count }));
  return { ...(await listPage(rows, key !== null)), days };
}
