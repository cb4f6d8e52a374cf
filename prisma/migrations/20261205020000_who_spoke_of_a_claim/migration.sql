-- AlterTable
ALTER TABLE "published"."claim_events" ADD COLUMN     "voices" JSONB;
