import { storiesStating } from '../published/stories-stating';
import type { Transaction } from '../transaction';

/** A live story that a claim reaches. */
export type ReachedStory = {
  id: string;
  /** Its publication states the claim as core; or, by translation, the one does on which it rests. */
  core: boolean;
  /** It does not state the claim itself, and translates, or is translated by, a story that does. */
  byTranslation: boolean;
};

/**
 * Every live story that relies on one of the claims by what readers have now, and the other languages of each. A
 * translation rests on what the others said since it last said anything otherwise: what they mended afterwards it may say
 * still, and what was taken down for legal reasons too; but not on what they told of as false or taken back, and what was never
 * sound again since, unless it is to be reached `whateverTold`.
 * Found by key. Who of them warns its readers is for `published/read-shaken.ts`, which finds none that is not among these.
 */
export async function storiesReached(db: Transaction, claimIds: readonly string[], { whateverTold = false } = {}): Promise<ReachedStory[]> {
  return db.$queryRaw<ReachedStory[]>`
    WITH told AS MATERIALIZED (
      SELECT id, "translationGroup", core, "publicationId", "publishedAt", standing = 'live' AND "currentVersion" = version AS "isCurrent",
        COALESCE(
          (SELECT next."publishedAt" FROM published.publications next WHERE next."storyId" = stating.id AND next.version = stating.version + 1),
          CASE WHEN standing = 'taken_down' THEN "updatedAt" END) AS until
      FROM ${storiesStating(claimIds)}),
    relying AS (SELECT id, core FROM told WHERE "isCurrent"),
    otherwise AS (
      SELECT other.id, bool_or(told.core) AS core
      FROM (SELECT * FROM told WHERE "translationGroup" IS NOT NULL) told
      JOIN published.stories other ON other."translationGroup" = told."translationGroup" AND other.standing = 'live' AND other.id <> told.id
      JOIN published.publications present ON present."storyId" = other.id AND present.version = other."currentVersion"
      WHERE other.id NOT IN (SELECT id FROM relying) AND (told.until IS NULL OR told.until > COALESCE(present."saidSince", present."publishedAt"))
        AND (${whateverTold} OR EXISTS (
          SELECT 1 FROM published.appearances stated
           WHERE stated."publicationId" = told."publicationId" AND stated."claimId" = ANY(${[...claimIds]}::uuid[])
             AND (NOT COALESCE((
                 SELECT event.verification = 'false' OR event.disposition = 'retracted' FROM published.claim_events event
                  WHERE event."claimId" = stated."claimId" AND event.at <= told."publishedAt" ORDER BY event.at DESC, event.id DESC LIMIT 1), false)
               OR EXISTS (
                 SELECT 1 FROM published.claim_events later
                  WHERE later."claimId" = stated."claimId" AND later.at > told."publishedAt"
                    AND later.verification <> 'false' AND later.disposition NOT IN ('under_review', 'retracted')))))
      GROUP BY other.id)
    SELECT id::text AS id, core, false AS "byTranslation" FROM relying
    UNION ALL
    SELECT id::text, core, true FROM otherwise
    ORDER BY 1`;
}
