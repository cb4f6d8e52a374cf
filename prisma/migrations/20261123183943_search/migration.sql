-- AlterTable
ALTER TABLE "published"."search_entries" ADD COLUMN     "words" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "search_entries_configuration_idx" ON "published"."search_entries"("configuration");
