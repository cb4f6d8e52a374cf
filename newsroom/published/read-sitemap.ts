import { siteDatabase } from '@/platform/database';
import { storyAddress } from './story-address';

export type SitemapEntry = { address: string; changedAt: Date };

/** The months that have live stories, newest first, as 2021-07. */
export async function readSitemapMonths(): Promise<string[]> {
  const days = await siteDatabase().publishedStory.groupBy({ by: ['day'], where: { standing: 'live' } });
  const months = new Set(days.map(({ day }) => day.toISOString().slice(0, 7)));
  return [...months].sort().reverse();
}

/** The live stories of a month such as 2021-07; null when it is not a month. */
export async function readSitemap(month: string): Promise<SitemapEntry[] | null> {
  const from = new Date(`${month}-01T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}$/.test(month) || Number.isNaN(from.getTime())) return null;
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  const rows = await siteDatabase().publishedStory.findMany({
    where: { standing: 'live', day: { gte: from, lt: until } },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    select: { day: true, slug: true, updatedAt: true },
  });
  return rows.map((row) => ({ address: storyAddress(row), changedAt: row.updatedAt }));
}
