-- CreateEnum
CREATE TYPE "desk"."SourceReliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- AlterTable
ALTER TABLE "desk"."sources" ADD COLUMN     "mergedIntoId" UUID;

-- AlterTable
ALTER TABLE "desk"."sourcing_notes" ADD COLUMN     "credibility" INTEGER;

-- CreateTable
CREATE TABLE "desk"."source_grades" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "reliability" "desk"."SourceReliability" NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_grades_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."source_merges" (
    "sourceId" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_merges_pkey" PRIMARY KEY ("sourceId")
);

-- CreateIndex
CREATE INDEX "source_grades_sourceId_at_idx" ON "desk"."source_grades"("sourceId", "at");

-- CreateIndex
CREATE INDEX "source_merges_keptId_at_idx" ON "desk"."source_merges"("keptId", "at");

-- CreateIndex
CREATE INDEX "sources_mergedIntoId_idx" ON "desk"."sources"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "desk"."sources" ADD CONSTRAINT "sources_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."source_grades" ADD CONSTRAINT "source_grades_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."source_merges" ADD CONSTRAINT "source_merges_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."source_merges" ADD CONSTRAINT "source_merges_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does.
ALTER TABLE desk.sources ADD CONSTRAINT sources_are_not_merged_into_themselves CHECK ("mergedIntoId" <> id);
ALTER TABLE desk.source_merges
  ADD CONSTRAINT source_merges_join_two CHECK ("sourceId" <> "keptId"),
  ADD CONSTRAINT source_merges_have_reasons CHECK (btrim(reason) <> '');
ALTER TABLE desk.source_grades ADD CONSTRAINT source_grades_have_reasons CHECK (btrim(reason) <> '');
ALTER TABLE desk.sourcing_notes ADD CONSTRAINT notes_credibility_has_six_steps CHECK (credibility BETWEEN 1 AND 6);

-- Search as you type among a hundred thousand names. Where a server does not allow the extension, the directory is
-- searched without the index: the same answers, later. (Scripts are cut at every semicolon, so those in the block are \x3B.)
DO E'BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm\x3B
  CREATE INDEX sources_words ON desk.sources USING gin (name gin_trgm_ops, "publicDescription" gin_trgm_ops) WHERE "mergedIntoId" IS NULL\x3B
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE ''The directory of sources is searched without an index: %'', SQLERRM\x3B
END';
