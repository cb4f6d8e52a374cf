-- CreateIndex
CREATE INDEX "search_entries_firstPublishedAt_storyId_idx" ON "published"."search_entries"("firstPublishedAt", "storyId");
