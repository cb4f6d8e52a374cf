import type { Transaction } from '../transaction';
import { sameWithin } from './perceptual-hash';

/** Evidence with a file that a picture of a story came as, or that looks like it. */
export type AlikeEvidence = { hash: string; evidenceId: string; isFile: boolean };

/** The evidence in which pictures of a story are seen too, whoever made it and whoever may see it. */
export async function alikeEvidence(db: Transaction, storyId: string, hashes: readonly string[]): Promise<AlikeEvidence[]> {
  if (hashes.length === 0) return [];
  return db.$queryRaw<AlikeEvidence[]>`
    SELECT picture.hash, alike."evidenceId"::text AS "evidenceId", bool_or(alike."isFile") AS "isFile"
      FROM desk.pictures picture
     CROSS JOIN LATERAL (
           SELECT "evidenceId", true AS "isFile" FROM desk.evidence_files WHERE hash = picture."uploadHash"
            UNION ALL
           SELECT "evidenceId", false FROM desk.evidence_files
            WHERE "perceptualHash" IS NOT NULL
              AND bit_count(("perceptualHash" # picture."perceptualHash")::bit(64)) <= ${sameWithin}) alike
     WHERE picture."storyId" = ${storyId}::uuid AND picture.hash = ANY(${[...hashes]})
     GROUP BY picture.hash, alike."evidenceId"
     ORDER BY "isFile" DESC, "evidenceId"`;
}
