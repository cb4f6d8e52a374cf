import { deskDatabase } from '@/platform/database';
import { enqueue } from '@/platform/jobs';
import { settings } from '@/platform/settings';

/** Links that are asked in one go, each of another host: nobody's server feels us, and captures are not kept waiting. */
const atOnce = 20;

/** No host is asked twice within this time, in milliseconds; a little under the pace of the job. */
const hostRests = 9 * 60_000;

const day = 24 * 60 * 60_000;

/**
 * Has the links looked at whose turn it is: those of claims that live stories or stories in work rely on, each once in
 * as many days as the settings say, and one that did not answer once more after a day. A link that only restricted work
 * knows of is left alone until somebody asks for it: its host would learn that we look.
 * @returns how many
 */
export async function askDueLinks(at: Date): Promise<number> {
  const { linkCheckDays } = settings();
  if (linkCheckDays === 0) return 0;
  const ago = (milliseconds: number) => new Date(at.getTime() - milliseconds);
  return deskDatabase().$transaction(async (db) => {
    // Two processes that look in the same moment would each pick the same.
    await db.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(783601149)`;
    const due = await db.$queryRaw<{ id: string }[]>`
      WITH rested AS (
        SELECT DISTINCT lower(substring(url FROM '^[a-zA-Z]+://([^/?#]+)')) AS host
        FROM desk.evidence WHERE url IS NOT NULL AND "linkAskedAt" > ${ago(hostRests)}),
      due AS (
        SELECT DISTINCT ON (host) id, host, "linkAskedAt" FROM (
          SELECT evidence.id, evidence."linkAskedAt", lower(substring(evidence.url FROM '^[a-zA-Z]+://([^/?#]+)')) AS host
          FROM desk.evidence evidence
          WHERE evidence.url IS NOT NULL
            AND (evidence."linkAskedAt" IS NULL OR evidence."linkAskedAt" <= ${ago(linkCheckDays * day)}
              OR (evidence."linkState" = 'missed' AND evidence."linkAskedAt" <= ${ago(day)}))
            AND EXISTS (
              SELECT 1 FROM desk.claim_evidence resting
              JOIN desk.appearances appearance ON appearance."claimId" = resting."claimId"
              JOIN desk.stories story ON story.id = appearance."storyId"
              WHERE resting."evidenceId" = evidence.id
                AND (story.standing = 'live' OR (story.standing = 'unpublished' AND story.stage <> 'spiked'))
                AND (NOT story.restricted OR story.standing = 'live' OR evidence."linkCheckedAt" IS NOT NULL
                  OR EXISTS (SELECT 1 FROM desk.captures capture WHERE capture."evidenceId" = evidence.id)))
        ) link
        WHERE host IS NOT NULL AND host NOT IN (SELECT host FROM rested)
        ORDER BY host, "linkAskedAt" NULLS FIRST, id)
      SELECT id::text AS id FROM due ORDER BY "linkAskedAt" NULLS FIRST, id LIMIT ${atOnce}`;
    const ids = due.map(({ id }) => id);
    await db.evidence.updateMany({ where: { id: { in: ids } }, data: { linkAskedAt: at } });
    for (const evidenceId of ids) await enqueue(db, 'look-at-link', { evidenceId }, { key: `look ${evidenceId}`, priority: 10 });
    return ids.length;
  });
}
