-- AlterEnum
ALTER TYPE "desk"."SealedNoticeKind" ADD VALUE 'grants_ended';
