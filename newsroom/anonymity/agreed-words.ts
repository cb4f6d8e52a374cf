import type { Transaction } from '../transaction';

/** How readers are told of a source that goes unnamed, and why it does. */
export type AgreedWords = { description: string; reason: string };

/** By source, the words agreed with those who go unnamed. */
export type AgreedBySource = ReadonlyMap<string, AgreedWords>;

type Row = AgreedWords & { claimId: string; sourceId: string };

/**
 * By claim, the words agreed with those who go unnamed for it and may at this moment. Leave is for the story in which it was
 * given: it speaks to readers where they have that story and it states the claim, and nowhere before. Of several the latest stands.
 * @param publishing a story that is just being published, and states the claims
 */
export async function agreedWords(db: Transaction, claimIds: readonly string[], at: Date, publishing: string | null = null): Promise<(claimId: string) => AgreedBySource> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT request."claimId"::text AS "claimId", request."sourceId"::text AS "sourceId", request.description, request."reasonForReaders" AS reason
      FROM desk.anonymity_requests request JOIN desk.anonymity_decisions decision ON decision."requestId" = request.id AND decision.granted
     WHERE request."claimId" = ANY(${[...claimIds]}::uuid[]) AND request."expiresAt" > ${at}::timestamptz
       AND NOT EXISTS (SELECT 1 FROM desk.anonymity_ends ended WHERE ended."requestId" = request.id)
       AND (request."storyId" = ${publishing}::uuid OR EXISTS (
         SELECT 1 FROM published.stories story
           JOIN published.publications present ON present."storyId" = story.id AND present.version = story."currentVersion"
           JOIN published.appearances stated ON stated."publicationId" = present.id
          WHERE story.id = request."storyId" AND story.standing = 'live' AND stated."claimId" = request."claimId"))
     ORDER BY request."requestedAt", request.id`;
  const words = new Map<string, Map<string, AgreedWords>>();
  for (const { claimId, sourceId, description, reason } of rows) {
    const ofClaim = words.get(claimId) ?? new Map<string, AgreedWords>();
    words.set(claimId, ofClaim.set(sourceId, { description, reason }));
  }
  return (claimId) => words.get(claimId) ?? new Map();
}
