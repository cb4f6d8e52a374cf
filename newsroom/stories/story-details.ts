import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** What readers get around the text of a story. */
export type StoryDetails = {
  byline: string;
  /** In the order of the byline. */
  authorIds: string[];
  sectionId: string;
  topicIds: string[];
  /** A language tag such as “en”. */
  language: string;
  placeName: string;
  /** In degrees, WGS 84; null with the longitude. */
  latitude: number | null;
  longitude: number | null;
  translationOfId: string | null;
};

export const detailColumns = {
  byline: true,
  sectionId: true,
  language: true,
  placeName: true,
  latitude: true,
  longitude: true,
  translationOfId: true,
  authors: { orderBy: { position: 'asc' }, select: { authorId: true } },
  topics: { orderBy: { topicId: 'asc' }, select: { topicId: true } },
} satisfies Prisma.StorySelect;

/** What stands around a story's text now: an approval signs it with the words. */
export async function detailsOf(db: Transaction, storyId: string): Promise<StoryDetails> {
  return detailsIn(await db.story.findUniqueOrThrow({ where: { id: storyId }, select: detailColumns }));
}

/** The same, from a row that has them. */
export function detailsIn({ authors, topics, ...row }: Prisma.StoryGetPayload<{ select: typeof detailColumns }>): StoryDetails {
  const { byline, sectionId, language, placeName, latitude, longitude, translationOfId } = row;
  const around = { byline, sectionId, language, placeName, latitude, longitude, translationOfId };
  return { ...around, authorIds: authors.map(({ authorId }) => authorId), topicIds: topics.map(({ topicId }) => topicId) };
}
