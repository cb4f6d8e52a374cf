-- AlterTable
ALTER TABLE "desk"."sources" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT true;
