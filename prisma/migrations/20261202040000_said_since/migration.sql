-- AlterTable
ALTER TABLE "published"."publications" ADD COLUMN     "saidSince" TIMESTAMPTZ(3);
