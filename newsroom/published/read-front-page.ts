import { siteDatabase } from '@/platform/database';
import { arrangeFront, type FrontPage } from './arrange-front';
import { readSections } from './read-sections';
import { cardSelection, storyCards } from './story-card';

/** Enough for a lead and every section, however unevenly a day falls. */
const newestStories = 60;

export async function readFrontPage(): Promise<FrontPage> {
  const [places, newest, sections] = await Promise.all([
    siteDatabase().frontPlace.findMany({
      where: { story: { standing: 'live' } },
      orderBy: { position: 'asc' },
      select: { story: { select: cardSelection } },
    }),
    siteDatabase().publishedStory.findMany({
      where: { standing: 'live' },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      take: newestStories,
      select: cardSelection,
    }),
    readSections(),
  ]);
  const cards = await storyCards([...places.map(({ story }) => story), ...newest]);
  return arrangeFront(cards.slice(0, places.length), cards.slice(places.length), sections);
}
