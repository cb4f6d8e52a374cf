import type { Transaction } from '../transaction';

/** The ids of the claims that a version of a story states, in their order. */
export async function claimsStated(db: Transaction, storyId: string, version: number): Promise<string[]> {
  const stated = await db.publishedAppearance.findMany({
    where: { publication: { storyId, version } },
    distinct: ['claimId'],
    orderBy: { claimId: 'asc' },
    select: { claimId: true },
  });
  return stated.map(({ claimId }) => claimId);
}

/**
 * Those that this version does not state, and the version before did, or for which the story was to be looked at because
 * another language of it did, unless this version only repeats the words of the one before.
 */
export async function claimsLeftOut(db: Transaction, { storyId, version, repeats }: { storyId: string; version: number; repeats: boolean }): Promise<string[]> {
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
