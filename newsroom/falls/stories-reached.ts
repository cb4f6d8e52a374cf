import type { Transaction } from '../transaction';

/** A live story that a claim reaches. */
export type ReachedStory = {
  id: string;
  /** Its publication states the claim, and as core. */
  core: boolean;
  /** It does not state the claim itself, and translates, or is translated by, a story that does. */
  byTranslation: boolean;
};

/** Every live story that relies on the claim by what readers have now, and the other languages of each. Found by key. */
export async function storiesReached(db: Transaction, claimId: string): Promise<ReachedStory[]> {
  return db.$queryRaw<ReachedStory[]>`
    WITH relying AS MATERIALIZED (
      SELECT story.id, story."translationGroup", bool_or(appearance.core) AS core
      FROM published.appearances appearance
      JOIN published.publications publication ON publication.id = appearance."publicationId"
      JOIN published.stories story
        ON story.id = publication."storyId" AND story."currentVersion" = publication.version AND story.standing = 'live'
      WHERE appearance."claimId" = ${claimId}::uuid
      GROUP BY story.id)
    SELECT id::text AS id, core, false AS "byTranslation" FROM relying
    UNION ALL
    SELECT other.id::text, false, true FROM published.stories other
    WHERE other."translationGroup" IN (SELECT "translationGroup" FROM relying) AND other.standing = 'live'
      AND other.id NOT IN (SELECT id FROM relying)
    ORDER BY 1`;
}
