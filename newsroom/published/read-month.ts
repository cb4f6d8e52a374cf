import { siteDatabase } from '@/platform/database';
import { monthAddress, nextMonth } from './calendar';
import { listPage, type ListPage, mostOnAPage, pageSpan, withinSpan } from './list-page';
import { cardSelection } from './story-card';

export type MonthPage = ListPage & { days: { day: Date; stories: number }[] };

const oneDay = 86_400_000;

/**
 * The days of a month that have live stories, and a page of those stories, newest first (`pageSpan`). Null when there are
 * none, and where there is no such page. `month` is its first day.
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
  const span = await pageSpan(monthAddress(month), before);
  if (!span) return null;
  // A day of the newsroom's zone lies within a day of the same date in UTC: this bound is what the index can jump to.
  const around = { gte: new Date(month.getTime() - oneDay), lt: new Date(until.getTime() + oneDay) };
  const rows = await siteDatabase().publishedStory.findMany({
    where: { standing: 'live', AND: [{ day: { gte: month, lt: until } }, { firstPublishedAt: around }, withinSpan(span, 'firstPublishedAt', 'id')] },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: mostOnAPage,
    select: cardSelection,
  });
  const days = counted.map(({ day, _count }) => ({ day, stories: _count }));
  return { ...(await listPage(rows, span)), days };
}
