import { siteDatabase } from '@/platform/database';
import { listPage, type ListPage, mostOnAPage, pageSpan, withinSpan } from './list-page';
import type { Section } from './read-sections';
import { isSlug } from './slug-in-address';
import { cardSelection } from './story-card';

export type SectionPage = ListPage & { section: Section };

/** A page of the live stories of a section, newest first (`pageSpan`). Null when there is no such section or page. */
export async function readSection(slug: string, before?: unknown): Promise<SectionPage | null> {
  if (!isSlug(slug)) return null;
  const [section, span] = await Promise.all([
    siteDatabase().publishedSection.findUnique({ where: { slug }, select: { slug: true, name: true } }),
    pageSpan(`/sections/${slug}`, before),
  ]);
  if (!section || !span) return null;
  const rows = await siteDatabase().publishedStory.findMany({
    where: { sectionSlug: slug, standing: 'live', ...withinSpan(span, 'firstPublishedAt', 'id') },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: mostOnAPage,
    select: cardSelection,
  });
  return { section, ...(await listPage(rows, span)) };
}
