import { siteDatabase } from '@/platform/database';
import { cutPage, readPageKey } from './page-key';
import type { Section } from './read-sections';
import { cardSelection, storyCards, type StoryCard } from './story-card';

const pageSize = 24;

/** `older` is the key of the next page; `continued` says that this is not the first. */
export type SectionPage = { section: Section; stories: StoryCard[]; older: string | null; continued: boolean };

/** The live stories of a section, newest first, after the key `before`. Null when there is no such section. */
export async function readSection(slug: string, before?: unknown): Promise<SectionPage | null> {
  const section = await siteDatabase().publishedSection.findUnique({ where: { slug }, select: { slug: true, name: true } });
  if (!section) return null;
  const key = readPageKey(before);
  const rows = await siteDatabase().publishedStory.findMany({
    where: {
      sectionSlug: slug,
      standing: 'live',
      ...(key && { firstPublishedAt: { lte: key.at }, OR: [{ firstPublishedAt: { lt: key.at } }, { id: { lt: key.id } }] }),
    },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: cardSelection,
  });
  const { page, next } = cutPage(rows, pageSize, ({ firstPublishedAt, id }) => ({ at: firstPublishedAt, id }));
  return { section, stories: await storyCards(page), older: next, continued: key !== null };
}
