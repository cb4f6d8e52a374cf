-- DropForeignKey
ALTER TABLE "desk"."sealed_recordings" DROP CONSTRAINT "sealed_recordings_sourceId_fkey";

-- DropTable
DROP TABLE "desk"."sealed_recordings";
