import type { Transaction } from '../transaction';

/** Ids of the stories whose publication before readers now relies on the claim. */
export async function liveStoriesOf(db: Transaction, claimId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT story.id::text AS id
    FROM published.appearances appearance
    JOIN published.publications publication ON publication.id = appearance."publicationId"
    JOIN published.stories story
      ON story.id = publication."storyId" AND story."currentVersion" = publication.version AND story.standing = 'live'
    WHERE appearance."claimId" = ${claimId}::uuid
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
