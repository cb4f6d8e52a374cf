-- AlterEnum
ALTER TYPE "desk"."WaveCause" ADD VALUE 'retracted';
