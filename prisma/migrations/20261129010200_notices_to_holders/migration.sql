-- AlterEnum
ALTER TYPE "desk"."SealedNoticeKind" ADD VALUE 'granted';
ALTER TYPE "desk"."SealedNoticeKind" ADD VALUE 'met';
