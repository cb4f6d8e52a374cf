import type { Publication } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** One passage of a version: the mark, the claim that it states, and how many marks stand before it. */
export type StatedPassage = { id: string; claimId: string; position: number; core: boolean };

/**
 * Writes the immutable copy that readers get, and which of its passages state which claim. The public records of these
 * claims have to be there already. SQL of our own, since Prisma would take the document apart node by node before it sent it.
 */
export async function writeVersion(db: Transaction, version: Publication, passages: readonly StatedPassage[]): Promise<void> {
  const { id, storyId, kind, revisionHash, headline, standfirst, dateline, byline, document, note, publishedAt, saidSince } = version;
  await db.$executeRaw`
    WITH written AS (
      INSERT INTO published.publications (id, "storyId", version, kind, "revisionHash", headline, standfirst, dateline, byline, document, note, "publishedAt", "saidSince")
        VALUES (${id}::uuid, ${storyId}::uuid, ${version.version}, ${kind}, ${revisionHash}, ${headline}, ${standfirst}, ${dateline}, ${byline},
          ${JSON.stringify(document)}::jsonb, ${note}, ${publishedAt}::timestamptz, ${saidSince}::timestamptz)
        RETURNING id)
    INSERT INTO published.appearances (id, "publicationId", "claimId", position, core)
      SELECT passage.id, written.id, passage."claimId", passage.position, passage.core
        FROM written, jsonb_to_recordset(${JSON.stringify(passages)}::jsonb) AS passage (id uuid, "claimId" uuid, position int, core boolean)`;
}
