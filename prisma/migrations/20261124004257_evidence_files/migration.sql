-- CreateEnum
CREATE TYPE "desk"."EvidenceFileRole" AS ENUM ('original', 'view', 'screenshot', 'body', 'text', 'archive', 'manifest', 'timestamp', 'headers');

-- CreateEnum
CREATE TYPE "desk"."EvidenceCheckKind" AS ENUM ('provenance', 'source', 'date', 'location', 'motivation');

-- CreateEnum
CREATE TYPE "desk"."CheckOutcome" AS ENUM ('established', 'not_established', 'contradicted');

-- CreateEnum
CREATE TYPE "desk"."AuthenticityCategory" AS ENUM ('OriginalMediaContent', 'DecontextualizedContent', 'EditedOrCroppedContent', 'TransformedContent', 'StagedContent', 'SatireOrParodyContent');

-- DropIndex
DROP INDEX "desk"."custody_events_evidenceId_at_idx";

-- AlterTable
ALTER TABLE "desk"."custody_events" ADD COLUMN     "data" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "hash" CHAR(64),
ADD COLUMN     "previousHash" CHAR(64),
ADD COLUMN     "sequence" INTEGER,
ALTER COLUMN "personId" DROP NOT NULL;

-- What was recorded before is put in a chain as newsroom/evidence/custody.ts does it: SHA-256 over canonical JSON.
WITH RECURSIVE ordered AS (
  SELECT "id", "evidenceId", "action", "personId", to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "moment",
    (row_number() OVER (PARTITION BY "evidenceId" ORDER BY "at", "id"))::integer AS "position"
  FROM "desk"."custody_events"
), chain AS (
  SELECT o."id", o."evidenceId", o."position", repeat('0', 64) AS "previous",
    encode(sha256(convert_to('{"action":' || to_json(o."action")::text || ',"at":"' || o."moment" || '","data":{},"evidenceId":"' || o."evidenceId"
      || '","personId":"' || o."personId" || '","previousHash":"' || repeat('0', 64) || '","sequence":' || o."position" || '}', 'UTF8')), 'hex') AS "hash"
  FROM ordered o WHERE o."position" = 1
  UNION ALL
  SELECT o."id", o."evidenceId", o."position", c."hash",
    encode(sha256(convert_to('{"action":' || to_json(o."action")::text || ',"at":"' || o."moment" || '","data":{},"evidenceId":"' || o."evidenceId"
      || '","personId":"' || o."personId" || '","previousHash":"' || c."hash" || '","sequence":' || o."position" || '}', 'UTF8')), 'hex')
  FROM ordered o JOIN chain c ON c."evidenceId" = o."evidenceId" AND o."position" = c."position" + 1
)
UPDATE "desk"."custody_events" e SET "sequence" = c."position", "previousHash" = c."previous", "hash" = c."hash" FROM chain c WHERE c."id" = e."id";

ALTER TABLE "desk"."custody_events" ALTER COLUMN "hash" SET NOT NULL,
ALTER COLUMN "previousHash" SET NOT NULL,
ALTER COLUMN "sequence" SET NOT NULL;

-- AlterTable
ALTER TABLE "desk"."evidence" DROP COLUMN "fileName",
DROP COLUMN "fileSize",
DROP COLUMN "fileType",
ADD COLUMN     "userMade" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "desk"."evidence_files" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "role" "desk"."EvidenceFileRole" NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "metadata" JSONB,
    "perceptualHash" BIGINT,
    "viewOfId" UUID,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."evidence_checks" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "check" "desk"."EvidenceCheckKind" NOT NULL,
    "outcome" "desk"."CheckOutcome" NOT NULL,
    "method" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."evidence_ratings" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "category" "desk"."AuthenticityCategory" NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_files_hash_idx" ON "desk"."evidence_files"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_files_evidenceId_role_hash_key" ON "desk"."evidence_files"("evidenceId", "role", "hash");

-- CreateIndex
CREATE INDEX "evidence_checks_evidenceId_at_idx" ON "desk"."evidence_checks"("evidenceId", "at");

-- CreateIndex
CREATE INDEX "evidence_ratings_evidenceId_at_idx" ON "desk"."evidence_ratings"("evidenceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "custody_events_evidenceId_sequence_key" ON "desk"."custody_events"("evidenceId", "sequence");

-- AddForeignKey
ALTER TABLE "desk"."evidence_files" ADD CONSTRAINT "evidence_files_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."evidence_files" ADD CONSTRAINT "evidence_files_viewOfId_fkey" FOREIGN KEY ("viewOfId") REFERENCES "desk"."evidence_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."evidence_checks" ADD CONSTRAINT "evidence_checks_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."evidence_ratings" ADD CONSTRAINT "evidence_ratings_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a file, a check and a link of the chain say holds together.
ALTER TABLE "desk"."evidence_files" ADD CONSTRAINT "evidence_files_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "desk"."evidence_files" ADD CONSTRAINT "evidence_files_measures" CHECK ("size" >= 0 AND ("width" IS NULL) = ("height" IS NULL) AND coalesce("width", 1) > 0 AND coalesce("height", 1) > 0);
ALTER TABLE "desk"."evidence_files" ADD CONSTRAINT "evidence_files_view_of_original" CHECK (("role" = 'view') = ("viewOfId" IS NOT NULL));
ALTER TABLE "desk"."evidence_checks" ADD CONSTRAINT "evidence_checks_method" CHECK ("method" <> '');
ALTER TABLE "desk"."evidence_ratings" ADD CONSTRAINT "evidence_ratings_reason" CHECK ("reason" <> '');
ALTER TABLE "desk"."custody_events" ADD CONSTRAINT "custody_events_sequence" CHECK ("sequence" > 0 AND ("sequence" = 1) = ("previousHash" = repeat('0', 64)));
-- Pictures seen before are looked for among these alone.
CREATE INDEX "evidence_files_pictures" ON "desk"."evidence_files" ("perceptualHash") INCLUDE ("evidenceId") WHERE "perceptualHash" IS NOT NULL;
