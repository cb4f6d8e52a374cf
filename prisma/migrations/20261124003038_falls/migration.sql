-- CreateEnum
CREATE TYPE "desk"."WaveCause" AS ENUM ('changed', 'upgraded', 'downgraded', 'found_false', 'withdrawn', 'evidence_altered', 'contradicted');

-- CreateEnum
CREATE TYPE "desk"."CorrectionDecision" AS ENUM ('approved', 'dismissed');

-- CreateEnum
CREATE TYPE "desk"."ScheduleEnding" AS ENUM ('published', 'refused', 'held', 'edited', 'unscheduled');

-- AlterTable
ALTER TABLE "desk"."tasks" ADD COLUMN     "correctionDue" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "waveId" UUID;

-- CreateTable
CREATE TABLE "desk"."waves" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "cause" "desk"."WaveCause" NOT NULL,
    "reason" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,
    "startedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."prepared_corrections" (
    "id" UUID NOT NULL,
    "waveId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "wrong" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "desk"."CorrectionDecision",
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "prepared_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."scheduled_publications" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "revisionHash" CHAR(64) NOT NULL,
    "goesOutAt" TIMESTAMPTZ(3) NOT NULL,
    "request" JSONB NOT NULL,
    "scheduledById" UUID NOT NULL,
    "scheduledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ending" "desk"."ScheduleEnding",
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" TEXT NOT NULL DEFAULT '',
    "waveId" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "scheduled_publications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waves_at_id_idx" ON "desk"."waves"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "waves_claimId_at_idx" ON "desk"."waves"("claimId", "at");

-- CreateIndex
CREATE INDEX "prepared_corrections_storyId_decidedAt_idx" ON "desk"."prepared_corrections"("storyId", "decidedAt");

-- CreateIndex
CREATE INDEX "prepared_corrections_claimId_idx" ON "desk"."prepared_corrections"("claimId");

-- CreateIndex
CREATE INDEX "prepared_corrections_decidedAt_preparedAt_idx" ON "desk"."prepared_corrections"("decidedAt", "preparedAt");

-- CreateIndex
CREATE UNIQUE INDEX "prepared_corrections_waveId_storyId_key" ON "desk"."prepared_corrections"("waveId", "storyId");

-- CreateIndex
CREATE INDEX "scheduled_publications_storyId_scheduledAt_idx" ON "desk"."scheduled_publications"("storyId", "scheduledAt");

-- CreateIndex
CREATE INDEX "scheduled_publications_ending_goesOutAt_idx" ON "desk"."scheduled_publications"("ending", "goesOutAt");

-- CreateIndex
CREATE INDEX "scheduled_publications_ending_settledAt_idx" ON "desk"."scheduled_publications"("ending", "settledAt");

-- CreateIndex
CREATE INDEX "scheduled_publications_waveId_idx" ON "desk"."scheduled_publications"("waveId");

-- CreateIndex
CREATE INDEX "tasks_waveId_dueAt_idx" ON "desk"."tasks"("waveId", "dueAt");

-- CreateIndex
CREATE INDEX "tasks_correctionDue_idx" ON "desk"."tasks"("correctionDue");

-- AddForeignKey
ALTER TABLE "desk"."waves" ADD CONSTRAINT "waves_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."prepared_corrections" ADD CONSTRAINT "prepared_corrections_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "desk"."waves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."prepared_corrections" ADD CONSTRAINT "prepared_corrections_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."prepared_corrections" ADD CONSTRAINT "prepared_corrections_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."scheduled_publications" ADD CONSTRAINT "scheduled_publications_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."scheduled_publications" ADD CONSTRAINT "scheduled_publications_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "desk"."waves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."tasks" ADD CONSTRAINT "tasks_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "desk"."waves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does.

-- One publication at a time waits for a story.
CREATE UNIQUE INDEX one_publication_waits_for_a_story ON desk.scheduled_publications ("storyId") WHERE ending IS NULL;

ALTER TABLE desk.scheduled_publications
  ADD CONSTRAINT a_wait_ends_at_a_moment CHECK ((ending IS NULL) = ("endedAt" IS NULL)),
  ADD CONSTRAINT a_publication_that_stays_away_says_why CHECK (ending IS NULL OR ending NOT IN ('held', 'refused') OR btrim("endedReason") <> '');

ALTER TABLE desk.prepared_corrections
  ADD CONSTRAINT a_correction_is_decided_by_somebody CHECK ((decision IS NULL) = ("decidedAt" IS NULL) AND (decision IS NULL) = ("decidedById" IS NULL)),
  ADD CONSTRAINT a_correction_is_dismissed_for_a_reason CHECK (decision IS DISTINCT FROM 'dismissed' OR btrim(reason) <> '');

ALTER TABLE desk.waves
  ADD CONSTRAINT waves_have_a_reason CHECK (btrim(reason) <> '');
