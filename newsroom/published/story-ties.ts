import { siteDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import { type StoryAddress, storyAddress } from './story-address';

/** What a story is tied to: its subjects, the people who sign it, where it happened, and the same story in other languages. */
export type StoryTies = {
  topics: { slug: string; name: string }[];
  /** In the order of the byline. */
  authors: { slug: string; name: string; role: string }[];
  /** Degrees, WGS 84; null when the story names no place that we know the position of. */
  place: { name: string; latitude: number; longitude: number } | null;
  /** Live stories only, without the story itself. */
  translations: { id: string; language: string; headline: string; address: string; firstPublishedAt: Date }[];
};

/** The ties of stories by their ids; every id asked for has an entry. */
export function readStoryTies(ids: string[]): Promise<Map<string, StoryTies>> {
  return readTies({ id: { in: ids } });
}

/** The ties of the story at an address; of none where there is none. It waits for nothing that has to be known of the story first. */
export async function readTiesAt({ day, slug }: StoryAddress): Promise<StoryTies> {
  const [ties] = (await readTies({ day, slug })).values();
  return ties ?? { topics: [], authors: [], place: null, translations: [] };
}

async function readTies(where: Prisma.PublishedStoryWhereInput): Promise<Map<string, StoryTies>> {
  const rows = await siteDatabase().publishedStory.findMany({
    where,
    select: {
      id: true, placeName: true, latitude: true, longitude: true, translationGroup: true,
      topics: { select: { topic: { select: { slug: true, name: true } } }, orderBy: { topicSlug: 'asc' } },
      authors: { select: { author: { select: { slug: true, name: true, role: true } } }, orderBy: { position: 'asc' } },
    },
  });
  const groups = rows.flatMap(({ translationGroup }) => translationGroup ?? []);
  const related =
    groups.length === 0
      ? []
      : await siteDatabase().publishedStory.findMany({
          where: { translationGroup: { in: groups }, standing: 'live' },
          select: { id: true, translationGroup: true, language: true, headline: true, day: true, slug: true, firstPublishedAt: true },
          orderBy: [{ language: 'asc' }, { id: 'asc' }],
        });
  const ties = rows.map(({ id, placeName, latitude, longitude, translationGroup, topics, authors }): [string, StoryTies] => [
    id,
    {
      topics: topics.map(({ topic }) => topic),
      authors: authors.map(({ author }) => author),
      place: latitude === null || longitude === null ? null : { name: placeName, latitude, longitude },
      translations: related
        .filter((other) => translationGroup !== null && other.translationGroup === translationGroup && other.id !== id)
        .map((other) => ({
          id: other.id, language: other.language, headline: other.headline, address: storyAddress(other), firstPublishedAt: other.firstPublishedAt,
        })),
    },
  ]);
  return new Map(ties);
}
