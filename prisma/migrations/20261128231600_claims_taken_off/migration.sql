-- AlterTable
ALTER TABLE "desk"."appearances" ADD COLUMN     "takenOffAt" TIMESTAMPTZ(3);
