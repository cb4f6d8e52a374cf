import type { Transaction } from '../transaction';

type Version = { storyId: string; version: number; repeats?: boolean };

/**
 * The ids of the claims that a version of a story does not state, and the version before did, or for which the story was to
 * be looked at because another language of it did, unless this version only repeats the words of the one before. A
 * retraction states nothing, nor does what would follow a version that was taken down.
 */
export async function claimsLeftOut(db: Transaction, { storyId, version, repeats = false }: Version): Promise<string[]> {
  const rows = await db.$queryRaw<{ claimId: string }[]>`
    WITH stated AS (
      SELECT appearance."claimId", publication.version
        FROM published.publications publication JOIN published.appearances appearance ON appearance."publicationId" = publication.id
       WHERE publication."storyId" = ${storyId}::uuid AND publication.version IN (${version}, ${version - 1}))
    SELECT concerned."claimId"::text AS "claimId" FROM (
      SELECT "claimId" FROM stated WHERE version < ${version} UNION SELECT "claimId" FROM desk.tasks WHERE "storyId" = ${storyId}::uuid AND NOT ${repeats}
      EXCEPT SELECT "claimId" FROM stated WHERE version = ${version}) concerned ORDER BY 1`;
  return rows.map(({ claimId }) => claimId);
}
