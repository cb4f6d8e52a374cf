-- AlterTable
ALTER TABLE "desk"."claims" ADD COLUMN     "rewordedAt" TIMESTAMPTZ(3);
