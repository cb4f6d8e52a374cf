import { Prisma } from '@/prisma/generated/client';

/**
 * For the FROM of a query: each version of a story that states one of the claims, once, as `stating`: its `publicationId`, its
 * `core` (whether it states one as core), its `version`, `publishedAt`, and of its story `id`, `day`, `slug`, `standing`, `currentVersion`, `translationGroup`,
 * `firstPublishedAt` and `updatedAt`. Each is found by its key: where a story has had a hundred versions, the planner would
 * rather read every story that there is, which `LIMIT 1` keeps it from.
 * @param claims their ids, or an expression for an array of them
 */
export function storiesStating(claims: readonly string[] | Prisma.Sql): Prisma.Sql {
  const ids = claims instanceof Prisma.Sql ? claims : Prisma.sql`${[...claims]}::uuid[]`;
  return Prisma.sql`(
    SELECT * FROM (
      SELECT "publicationId", bool_or(core) AS core FROM published.appearances WHERE "claimId" = ANY(${ids}) GROUP BY 1
    ) appearance CROSS JOIN LATERAL (
      SELECT publication.version, publication."publishedAt", story.id, story.day, story.slug, story.standing, story."currentVersion", story."translationGroup",
        story."firstPublishedAt", story."updatedAt"
      FROM published.publications publication JOIN published.stories story ON story.id = publication."storyId"
      WHERE publication.id = appearance."publicationId" LIMIT 1
    ) version_of_story
  ) AS stating`;
}
