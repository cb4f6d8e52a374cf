-- AlterTable
ALTER TABLE "desk"."people" ADD COLUMN     "handedPasswordAt" TIMESTAMPTZ(3);
