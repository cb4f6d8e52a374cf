import { siteDatabase } from '@/platform/database';
import { cardSelection, storyCards, type StoryCard } from './story-card';

const feedLength = 50;

export type Feed = { section: { slug: string; name: string } | null; stories: StoryCard[] };

/** The newest live stories of a section, or of the whole paper for null. Null when there is no such section. */
export async function readFeed(slug: string | null): Promise<Feed | null> {
  const section =
    slug === null
      ? null
      : await siteDatabase().publishedSection.findUnique({ where: { slug }, select: { slug: true, name: true } });
  if (slug !== null && !section) return null;
  const rows = await siteDatabase().publishedStory.findMany({
    where: { standing: 'live', ...(section && { sectionSlug: section.slug }) },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: feedLength,
    select: cardSelection,
  });
  return { section, stories: await storyCards(rows) };
}
