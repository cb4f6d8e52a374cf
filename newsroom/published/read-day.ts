import { siteDatabase } from '@/platform/database';
import { listPage, storiesOnAPage, type ListPage } from './list-page';
import { afterKey, readPageKey } from './page-key';
import { cardSelection } from './story-card';

/** `earlier` and `later` are the nearest days with a live story. */
export type DayPage = ListPage & { earlier: Date | null; later: Date | null };

/** What stands live of a day's first publications, newest first, after the key `before`. Null when nothing does. */
export async function readDay(day: Date, before?: unknown): Promise<DayPage | null> {
  const key = readPageKey(before);
  const [rows, earlier, later] = await Promise.all([
    siteDatabase().publishedStory.findMany({
      where: { day, standing: 'live', ...afterKey(key, 'id') },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      take: storiesOnAPage + 1,
      select: cardSelection,
    }),
    siteDatabase().publishedStory.findFirst({ where: { day: { lt: day }, standing: 'live' }, orderBy: { day: 'desc' }, select: { day: true } }),
    siteDatabase().publishedStory.findFirst({ where: { day: { gt: day }, standing: 'live' }, orderBy: { day: 'asc' }, select: { day: true } }),
  ]);
  if (rows.length === 0 && !key) return null;
  return { ...(await listPage(rows, key !== null)), earlier: earlier?.day ?? null, later: later?.day ?? null };
}
