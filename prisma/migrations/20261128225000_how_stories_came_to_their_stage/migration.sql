-- AlterTable
ALTER TABLE "desk"."stories" ADD COLUMN     "cameBy" TEXT,
ADD COLUMN     "stageSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What their stage changes say of the stories there are.
UPDATE "desk"."stories" AS story SET "stageSince" = coalesce(last.at, story."createdAt"), "cameBy" = last.transition
  FROM "desk"."stories" AS each
  LEFT JOIN (SELECT DISTINCT ON ("storyId") "storyId", at, transition FROM "desk"."stage_changes" ORDER BY "storyId", at DESC, id DESC) AS last
    ON last."storyId" = each.id
 WHERE story.id = each.id;

-- CreateIndex
CREATE INDEX "stories_stage_stageSince_id_idx" ON "desk"."stories"("stage", "stageSince", "id");
