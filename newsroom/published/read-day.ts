import { siteDatabase } from '@/platform/database';
import { dayAddress } from './calendar';
import { listPage, type ListPage, mostOnAPage, pageSpan, withinSpan } from './list-page';
import { cardSelection } from './story-card';

/** `earlier` and `later` are the nearest days with a live story. */
export type DayPage = ListPage & { earlier: Date | null; later: Date | null };

/** A page of what stands live of a day's first publications, newest first (`pageSpan`). Null when nothing does, and where there is no such page. */
export async function readDay(day: Date, before?: unknown): Promise<DayPage | null> {
  const span = await pageSpan(dayAddress(day), before);
  if (!span) return null;
  const [rows, earlier, later] = await Promise.all([
    siteDatabase().publishedStory.findMany({
      where: { day, standing: 'live', ...withinSpan(span, 'firstPublishedAt', 'id') },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      take: mostOnAPage,
      select: cardSelection,
    }),
    siteDatabase().publishedStory.findFirst({ where: { day: { lt: day }, standing: 'live' }, orderBy: { day: 'desc' }, select: { day: true } }),
    siteDatabase().publishedStory.findFirst({ where: { day: { gt: day }, standing: 'live' }, orderBy: { day: 'asc' }, select: { day: true } }),
  ]);
  if (rows.length === 0 && !span.from && !(await hasStories(day))) return null;
  return { ...(await listPage(rows, span)), earlier: earlier?.day ?? null, later: later?.day ?? null };
}

/** Of a first page that has been emptied the stories behind it may stand still. */
async function hasStories(day: Date): Promise<boolean> {
  return (await siteDatabase().publishedStory.findFirst({ where: { day, standing: 'live' }, select: { id: true } })) !== null;
}
