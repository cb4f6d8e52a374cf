import { deskDatabase } from '@/platform/database';
import { storyAddress } from '../published/story-address';
import type { Transaction } from '../transaction';

/** A live story that can stand on the front, as readers know it. */
export type FrontStory = { id: string; headline: string; section: string; address: string; language: string };

const shown = { id: true, headline: true, language: true, day: true, slug: true, section: { select: { name: true } } } as const;

/** The editors' choice in its order, without what is no longer live. */
export async function frontStories(db: Pick<Transaction, 'frontPlace'>): Promise<FrontStory[]> {
  const places = await db.frontPlace.findMany({
    where: { story: { standing: 'live' } },
    orderBy: { position: 'asc' },
    select: { story: { select: shown } },
  });
  return places.map(({ story }) => frontStory(story));
}

const newest = 12;

/** The editors' choice for the front, and the newest stories beside it. */
export async function readFrontPlaces(): Promise<{ chosen: FrontStory[]; newest: FrontStory[] }> {
  const db = deskDatabase();
  const [chosen, rows] = await Promise.all([
    frontStories(db),
    db.publishedStory.findMany({
      where: { standing: 'live', frontPlace: null },
      orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
      take: newest,
      select: shown,
    }),
  ]);
  return { chosen, newest: rows.map(frontStory) };
}

type Row = { id: string; headline: string; language: string; day: Date; slug: string; section: { name: string } };

function frontStory({ id, headline, language, section, ...address }: Row): FrontStory {
  return { id, headline, language, section: section.name, address: storyAddress(address) };
}
