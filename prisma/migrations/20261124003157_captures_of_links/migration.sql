-- CreateEnum
CREATE TYPE "desk"."CaptureState" AS ENUM ('waiting', 'running', 'kept', 'failed');

-- CreateTable
CREATE TABLE "desk"."captures" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "state" "desk"."CaptureState" NOT NULL DEFAULT 'waiting',
    "step" TEXT NOT NULL DEFAULT '',
    "requests" INTEGER NOT NULL DEFAULT 0,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "manifest" JSONB,
    "manifestHash" CHAR(64),
    "timestampedAt" TIMESTAMPTZ(3),
    "unstamped" TEXT,

    CONSTRAINT "captures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "captures_evidenceId_requestedAt_idx" ON "desk"."captures"("evidenceId", "requestedAt");

-- CreateIndex
CREATE INDEX "captures_state_seenAt_idx" ON "desk"."captures"("state", "seenAt");

-- AddForeignKey
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a capture says of itself holds together.
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_kept_with_hash" CHECK (("state" = 'kept') = ("manifestHash" IS NOT NULL));
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_failed_with_reason" CHECK (("state" = 'failed') = ("failure" IS NOT NULL));
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_finished" CHECK (("state" IN ('kept', 'failed')) = ("finishedAt" IS NOT NULL));
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_counts" CHECK ("requests" >= 0 AND "bytes" >= 0 AND "attempts" >= 0);
-- One at a time for each piece of evidence.
CREATE UNIQUE INDEX "captures_one_under_way" ON "desk"."captures" ("evidenceId") WHERE "state" IN ('waiting', 'running');
