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

/** What stands around a story's text now: an approval signs it with the words. */
export async function detailsOf(db: Transaction, storyId: string): Promise<StoryDetails> {
  const { authors, topics, ...plain } = await db.story.findUniqueOrThrow({
    where: { id: storyId },
    select: {
      byline: true,
      sectionId: true,
      language: true,
      placeName: true,
      latitude: true,
      longitude: true,
      translationOfId: true,
      authors: { orderBy: { position: 'asc' }, select: { authorId: true } },
      topics: { orderBy: { topicId: 'asc' }, select: { topicId: true } },
    },
  });
  return { ...plain, authorIds: authors.map(({ authorId }) => authorId), topicIds: topics.map(({ topicId }) => topicId) };
}
