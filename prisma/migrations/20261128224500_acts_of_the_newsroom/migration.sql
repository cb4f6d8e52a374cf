-- AlterTable
ALTER TABLE "desk"."stage_changes" ALTER COLUMN "personId" DROP NOT NULL;
