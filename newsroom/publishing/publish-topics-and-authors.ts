import type { Transaction } from '../transaction';

/** Where a story stands in the lists that lead to it: by the moment of its first publication, which never changes. */
type Listed = { id: string; firstPublishedAt: Date };

/**
 * Puts the story's present topics before readers, each with its name and description as they are now.
 * @returns those that it leaves
 */
export async function publishTopics(db: Transaction, { id, firstPublishedAt }: Listed): Promise<string[]> {
  const left = await db.$queryRaw<{ slug: string }[]>`
    WITH present AS (
      SELECT slug, name, description FROM desk.topics JOIN desk.story_topics ON "topicId" = topics.id WHERE "storyId" = ${id}::uuid
    ), named AS (
      INSERT INTO published.topics (slug, name, description) SELECT slug, name, description FROM present ORDER BY slug
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, description = excluded.description
    ), left_out AS (
      DELETE FROM published.story_topics WHERE "storyId" = ${id}::uuid AND "topicSlug" NOT IN (SELECT slug FROM present)
      RETURNING "topicSlug" AS slug
    ), placed AS (
      INSERT INTO published.story_topics ("storyId", "topicSlug", "firstPublishedAt")
        SELECT ${id}::uuid, slug, ${firstPublishedAt}::timestamptz FROM present
      ON CONFLICT ("storyId", "topicSlug") DO NOTHING
    )
    SELECT slug FROM left_out`;
  return left.map(({ slug }) => slug);
}

/**
 * Puts those who sign the story before readers, in the order of the byline.
 * @returns those who sign it no more
 */
export async function publishAuthors(db: Transaction, { id, firstPublishedAt }: Listed): Promise<string[]> {
  const left = await db.$queryRaw<{ slug: string }[]>`
    WITH present AS (
      SELECT slug, name, role, bio, position FROM desk.authors JOIN desk.story_authors ON "authorId" = authors.id WHERE "storyId" = ${id}::uuid
    ), named AS (
      INSERT INTO published.authors (slug, name, role, bio) SELECT slug, name, role, bio FROM present ORDER BY slug
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, role = excluded.role, bio = excluded.bio
    ), left_out AS (
      DELETE FROM published.story_authors WHERE "storyId" = ${id}::uuid AND "authorSlug" NOT IN (SELECT slug FROM present)
      RETURNING "authorSlug" AS slug
    ), placed AS (
      INSERT INTO published.story_authors ("storyId", "authorSlug", position, "firstPublishedAt")
        SELECT ${id}::uuid, slug, position, ${firstPublishedAt}::timestamptz FROM present
      ON CONFLICT ("storyId", "authorSlug") DO UPDATE SET position = excluded.position
    )
    SELECT slug FROM left_out`;
  return left.map(({ slug }) => slug);
}
