import type { Transaction } from '../transaction';

/** Where a story stands in the lists that lead to it: by the moment of its first publication, which never changes. */
type Listed = { id: string; firstPublishedAt: Date };

/** Puts the story's present topics before readers, each with its name and description as they are now. */
export async function publishTopics(db: Transaction, { id: storyId, firstPublishedAt }: Listed): Promise<void> {
  const rows = await db.storyTopic.findMany({ where: { storyId }, include: { topic: true }, orderBy: { topic: { slug: 'asc' } } });
  for (const { topic: { slug, name, description } } of rows) {
    await db.publishedTopic.upsert({ where: { slug }, create: { slug, name, description }, update: { name, description } });
  }
  await db.publishedStoryTopic.deleteMany({ where: { storyId } });
  await db.publishedStoryTopic.createMany({ data: rows.map(({ topic: { slug } }) => ({ storyId, topicSlug: slug, firstPublishedAt })) });
}

/** Puts those who sign the story before readers, in the order of the byline. */
export async function publishAuthors(db: Transaction, { id: storyId, firstPublishedAt }: Listed): Promise<void> {
  const rows = await db.storyAuthor.findMany({ where: { storyId }, include: { author: true }, orderBy: { author: { slug: 'asc' } } });
  for (const { author: { slug, name, role, bio } } of rows) {
    await db.publishedAuthor.upsert({ where: { slug }, create: { slug, name, role, bio }, update: { name, role, bio } });
  }
  await db.publishedStoryAuthor.deleteMany({ where: { storyId } });
  await db.publishedStoryAuthor.createMany({
    data: rows.map(({ author: { slug }, position }) => ({ storyId, authorSlug: slug, position, firstPublishedAt })),
  });
}
