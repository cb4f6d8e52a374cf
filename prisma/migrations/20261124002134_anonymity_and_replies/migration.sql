-- CreateEnum
CREATE TYPE "desk"."AnonymityEnding" AS ENUM ('revoked', 'expired', 'replaced');

-- CreateEnum
CREATE TYPE "desk"."ReplyAnswer" AS ENUM ('awaited', 'answered', 'declined', 'none');

-- CreateEnum
CREATE TYPE "desk"."OverridePart" AS ENUM ('editor', 'standards', 'legal', 'holder');

-- AlterTable
ALTER TABLE "desk"."overrides" ADD COLUMN     "message" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "part" "desk"."OverridePart",
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- Until now every override was signed by one person, as what they are.
UPDATE "desk"."overrides" SET "part" = CASE role WHEN 'standards' THEN 'standards' WHEN 'legal' THEN 'legal' ELSE 'editor' END::"desk"."OverridePart";
ALTER TABLE "desk"."overrides" ALTER COLUMN "part" SET NOT NULL;

-- CreateTable
CREATE TABLE "desk"."anonymity_requests" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "information" TEXT NOT NULL,
    "vital" TEXT NOT NULL,
    "notOtherwise" TEXT NOT NULL,
    "reliable" TEXT NOT NULL,
    "reasonForReaders" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anonymity_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."anonymity_decisions" (
    "requestId" UUID NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "identityKnown" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "role" "desk"."Role" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anonymity_decisions_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "desk"."anonymity_ends" (
    "requestId" UUID NOT NULL,
    "ending" "desk"."AnonymityEnding" NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anonymity_ends_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "desk"."reply_records" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID,
    "asked" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "answer" "desk"."ReplyAnswer" NOT NULL DEFAULT 'awaited',
    "words" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_records_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "anonymity_requests_claimId_sourceId_requestedAt_idx" ON "desk"."anonymity_requests"("claimId", "sourceId", "requestedAt");

-- CreateIndex
CREATE INDEX "anonymity_requests_storyId_requestedAt_idx" ON "desk"."anonymity_requests"("storyId", "requestedAt");

-- CreateIndex
CREATE INDEX "anonymity_requests_sourceId_idx" ON "desk"."anonymity_requests"("sourceId");

-- CreateIndex
CREATE INDEX "reply_records_claimId_at_idx" ON "desk"."reply_records"("claimId", "at");

-- CreateIndex
CREATE INDEX "reply_records_sourceId_idx" ON "desk"."reply_records"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "reply_records_replyId_number_key" ON "desk"."reply_records"("replyId", "number");

-- CreateIndex
CREATE INDEX "overrides_at_id_idx" ON "desk"."overrides"("at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "desk"."anonymity_requests" ADD CONSTRAINT "anonymity_requests_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."anonymity_requests" ADD CONSTRAINT "anonymity_requests_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."anonymity_requests" ADD CONSTRAINT "anonymity_requests_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."anonymity_decisions" ADD CONSTRAINT "anonymity_decisions_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "desk"."anonymity_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."anonymity_ends" ADD CONSTRAINT "anonymity_ends_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "desk"."anonymity_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."reply_records" ADD CONSTRAINT "reply_records_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."reply_records" ADD CONSTRAINT "reply_records_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does.

ALTER TABLE desk.anonymity_requests
  ADD CONSTRAINT anonymity_tests_are_answered CHECK (
    btrim(information) <> '' AND btrim(vital) <> '' AND btrim("notOtherwise") <> '' AND btrim(reliable) <> ''
    AND btrim("reasonForReaders") <> '' AND btrim(description) <> ''),
  ADD CONSTRAINT anonymity_ends_after_it_begins CHECK ("expiresAt" > "requestedAt");

-- Nobody grants anonymity to somebody whose identity they do not know.
ALTER TABLE desk.anonymity_decisions
  ADD CONSTRAINT anonymity_is_granted_by_who_knows CHECK ("identityKnown" OR NOT granted),
  ADD CONSTRAINT anonymity_is_decided_for_a_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT anonymity_is_decided_by_standards CHECK (role = 'standards');

ALTER TABLE desk.anonymity_ends
  ADD CONSTRAINT anonymity_ends_for_a_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT anonymity_is_ended_by_somebody CHECK ((ending = 'expired') = ("personId" IS NULL));

ALTER TABLE desk.reply_records
  ADD CONSTRAINT replies_count CHECK (number > 0),
  ADD CONSTRAINT replies_name_whom_they_asked CHECK (btrim(asked) <> '' AND btrim(how) <> ''),
  ADD CONSTRAINT replies_leave_time CHECK (deadline > "askedAt");
