import { siteDatabase } from '@/platform/database';
import { storyAddress } from './story-address';
import { cardSelection, storyCards, type StoryCard } from './story-card';
import { newest } from './whole-story';

export type SitemapEntry = { address: string; changedAt: Date };
/** Named by its month, such as 2021-07, or by its day where a month has more than one sitemap may hold. */
export type SitemapName = { name: string; changedAt: Date | null };

/** As many addresses as a sitemap may hold (sitemaps.org). */
export const largestSitemap = 50_000;
/** A news sitemap holds what is two days old or younger, in milliseconds, and no more than this (Google News). */
const newsLasts = 48 * 60 * 60 * 1000;
const largestNewsSitemap = 1_000;

/** The sitemaps that have stories, newest first. What left one since counts as a change of it. */
export async function readSitemapNames(): Promise<SitemapName[]> {
  const rows = await siteDatabase().publishedStory.groupBy({ by: ['day', 'standing'], _count: true, _max: { updatedAt: true } });
  return sitemapNames(
    rows.map(({ day, standing, _count, _max }) => ({
      day: day.toISOString().slice(0, 10),
      live: standing === 'live' ? _count : 0,
      changedAt: _max.updatedAt,
    })),
  );
}

/** Months whole, unless one has more than `most` live stories: its days then stand for it. */
export function sitemapNames(days: { day: string; live: number; changedAt: Date | null }[], most = largestSitemap): SitemapName[] {
  const liveIn = (name: string) => days.filter(({ day }) => day.startsWith(name)).reduce((sum, { live }) => sum + live, 0);
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  const names = months.flatMap((month) => {
    if (liveIn(month) <= most) return [month];
    return days.map(({ day }) => day).filter((day) => day.startsWith(month));
  });
  return [...new Set(names)]
    .filter((name) => liveIn(name) > 0)
    .toSorted((a, b) => b.localeCompare(a))
    .map((name) => ({ name, changedAt: newest(days.flatMap(({ day, changedAt }) => (day.startsWith(name) && changedAt ? [changedAt] : []))) }));
}

/** The live stories of a month such as 2021-07 or a day such as 2021-07-14; null when it is neither, or has none: nothing stands at the address of any other day. */
export async function readSitemap(name: string): Promise<SitemapEntry[] | null> {
  const wholeDay = name.length === 10;
  const from = new Date(wholeDay ? `${name}T00:00:00.000Z` : `${name}-01T00:00:00.000Z`);
  if (!/^[1-9]\d{3}-\d{2}(-\d{2})?$/.test(name) || Number.isNaN(from.getTime()) || !from.toISOString().startsWith(name)) return null;
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  const until = new Date(wholeDay ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1));
  const rows = await siteDatabase().publishedStory.findMany({
    where: { standing: 'live', day: { gte: from, lt: until } },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: largestSitemap,
    select: { day: true, slug: true, updatedAt: true },
  });
  return rows.length === 0 ? null : rows.map((row) => ({ address: storyAddress(row), changedAt: row.updatedAt }));
}

/** What search engines may take for news at a moment. A story that warns its readers is distributed no further; one that reports itself what is false is. */
export async function readNewsSitemap(at: Date): Promise<StoryCard[]> {
  const rows = await siteDatabase().publishedStory.findMany({
    where: { standing: 'live', firstPublishedAt: { gt: new Date(at.getTime() - newsLasts), lte: at } },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: largestNewsSitemap,
    select: cardSelection,
  });
  return (await storyCards(rows)).filter(({ shaken }) => shaken.length === 0);
}

/** The pages of topics and authors that have a live story. */
export async function readListPages(): Promise<string[]> {
  const db = siteDatabase();
  const where = { stories: { some: { story: { standing: 'live' } } } } as const;
  const [topics, authors] = await Promise.all([
    db.publishedTopic.findMany({ where, select: { slug: true }, orderBy: { slug: 'asc' } }),
    db.publishedAuthor.findMany({ where, select: { slug: true }, orderBy: { slug: 'asc' } }),
  ]);
  return [...topics.map(({ slug }) => `/topics/${slug}`), ...authors.map(({ slug }) => `/authors/${slug}`)];
}
