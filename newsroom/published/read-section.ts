import { siteDatabase } from '@/platform/database';
import { listPage, storiesOnAPage, type ListPage } from './list-page';
import { afterKey, readPageKey } from './page-key';
import type { Section } from './read-sections';
import { isSlug } from './slug-in-address';
import { cardSelection } from './story-card';

export type SectionPage = ListPage & { section: Section };

/** The live stories of a section, newest first, after the key `before`. Null when there is no such section. */
export async function readSection(slug: string, before?: unknown): Promise<SectionPage | null> {
  if (!isSlug(slug)) return null;
  const section = await siteDatabase().publishedSection.findUnique({ where: { slug }, select: { slug: true, name: true } });
  if (!section) return null;
  const key = readPageKey(before);
  const rows = await siteDatabase().publishedStory.findMany({
    where: { sectionSlug: slug, standing: 'live', ...afterKey(key, 'id') },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: storiesOnAPage + 1,
    select: cardSelection,
  });
  return { section, ...(await listPage(rows, key !== null)) };
}
