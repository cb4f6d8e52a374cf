import { deskDatabase } from '@/platform/database';
import { storyAddress } from '../published/story-address';
import { firstAwaitingSecond } from '../stories/first-awaiting-second';
import type { Transaction } from '../transaction';

/** A live story that can stand on the front, as readers know it. */
export type FrontStory = {
  id: string;
  headline: string;
  section: string;
  address: string;
  language: string;
  /** Out before a second person approved, and still waiting for one. */
  awaitsSecond: boolean;
};

const shown = { id: true, headline: true, language: true, day: true, slug: true, section: { select: { name: true } } } as const;

/** The editors' choice in its order, without what is no longer live. */
export async function frontStories(db: Pick<Transaction, 'frontPlace' | 'publishing'>): Promise<FrontStory[]> {
  const places = await db.frontPlace.findMany({
    where: { story: { standing: 'live' } },
    orderBy: { position: 'asc' },
    select: { story: { select: shown } },
  });
  return frontRows(db, places.map(({ story }) => story));
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
  return { chosen, newest: await frontRows(db, rows) };
}

type Row = { id: string; headline: string; language: string; day: Date; slug: string; section: { name: string } };

async function frontRows(db: Pick<Transaction, 'publishing'>, rows: readonly Row[]): Promise<FrontStory[]> {
  const waiting = await db.publishing.findMany({
    where: { storyId: { in: rows.map(({ id }) => id) }, ...firstAwaitingSecond.where },
    select: { storyId: true },
  });
  const urgent = new Set(waiting.map(({ storyId }) => storyId));
  return rows.map(({ id, headline, language, section, ...address }) => ({
    id, headline, language, section: section.name, address: storyAddress(address), awaitsSecond: urgent.has(id),
  }));
}
