-- AlterTable
ALTER TABLE "desk"."captures" ADD COLUMN     "timestampedBy" TEXT;
