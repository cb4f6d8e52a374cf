import { siteDatabase } from '@/platform/database';
import { arrangeFront, type FrontPage } from './arrange-front';
import { readSections } from './read-sections';
import { cardSelection, storyCards } from './story-card';

/** Enough for a lead and every section, however unevenly a day falls. */
const newestStories = 60;

export async function readFrontPage(): Promise<FrontPage> {
  const [rows, sections] = await Promise.all([
    siteDatabase().publishedStory.findMany({
      where: { standing: 'live' },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      take: newestStories,
      select: cardSelection,
    }),
    readSections(),
  ]);
  return arrangeFront(await storyCards(rows), sections);
}
