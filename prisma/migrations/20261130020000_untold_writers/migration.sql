-- AlterTable
ALTER TABLE "desk"."claims" ADD COLUMN     "toldEvidenceIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "toldSourceIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "desk"."untold_writers" (
    "claimId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "untold_writers_pkey" PRIMARY KEY ("claimId","personId")
);

-- AddForeignKey
ALTER TABLE "desk"."untold_writers" ADD CONSTRAINT "untold_writers_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What readers are told already: a voice belongs to whoever alone was noted at its moment, and evidence is told of as it
-- stands. Where that is not plain it is nobody's, and is told anew.
UPDATE desk.claims claim
   SET "toldSourceIds" = ARRAY(
         SELECT coalesce(
           (SELECT min(note."sourceId"::text)::uuid FROM desk.sourcing_notes note
             WHERE note."claimId" = claim.id AND note."obtainedAt" = (voice.told->>'at')::timestamptz
            HAVING count(DISTINCT note."sourceId") = 1),
           '00000000-0000-0000-0000-000000000000')
           FROM jsonb_array_elements(told.voices) WITH ORDINALITY AS voice (told, place) ORDER BY place),
       "toldEvidenceIds" = ARRAY(
         SELECT coalesce(
           (SELECT evidence.id FROM desk.claim_evidence shown JOIN desk.evidence ON evidence.id = shown."evidenceId"
             WHERE shown."claimId" = claim.id AND evidence.title = piece.told->>'title' AND evidence."publicDescription" = piece.told->>'description'
               AND evidence.url IS NOT DISTINCT FROM piece.told->>'url'
             ORDER BY shown."addedAt" LIMIT 1),
           '00000000-0000-0000-0000-000000000000')
           FROM jsonb_array_elements(told.evidence) WITH ORDINALITY AS piece (told, place) ORDER BY place)
  FROM published.claims told
 WHERE told.id = claim.id;
