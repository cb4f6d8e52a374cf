-- CreateIndex
CREATE INDEX "remarks_resolvedAt_storyId_idx" ON "desk"."remarks"("resolvedAt", "storyId");

-- CreateIndex
CREATE INDEX "stories_standing_touchedAt_id_idx" ON "desk"."stories"("standing", "touchedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "tasks_doneAt_dueAt_idx" ON "desk"."tasks"("doneAt", "dueAt");
