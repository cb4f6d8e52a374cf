-- AlterTable
ALTER TABLE "desk"."revisions" ADD COLUMN     "details" JSONB;
