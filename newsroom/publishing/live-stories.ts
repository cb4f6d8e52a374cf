import type { Transaction } from '../transaction';

/** Ids of the stories whose publication before readers now relies on the claim. */
export function liveStoriesOf(db: Transaction, claimId: string): Promise<string[]> {
  return liveStoriesOfAny(db, [claimId]);
}

/** The same, of one or more of the claims. */
export async function liveStoriesOfAny(db: Transaction, claimIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT story.id::text AS id
    FROM published.appearances appearance
    JOIN published.publications publication ON publication.id = appearance."publicationId"
    JOIN published.stories story
      ON story.id = publication."storyId" AND story."currentVersion" = publication.version AND story.standing = 'live'
    WHERE appearance."claimId" = ANY(${[...claimIds]}::uuid[])
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
