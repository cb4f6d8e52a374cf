-- CreateEnum
CREATE TYPE "desk"."SealedFieldName" AS ENUM ('name', 'alias', 'employer', 'phone', 'email', 'address', 'account', 'remarks');

-- CreateEnum
CREATE TYPE "desk"."SealedGrantOrigin" AS ENUM ('sealing', 'grant', 'break_glass');

-- CreateEnum
CREATE TYPE "desk"."SealedNoticeKind" AS ENUM ('break_glass_asked', 'break_glass_opened');

-- AlterTable
ALTER TABLE "desk"."access_tokens" ADD COLUMN     "provedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "desk"."sessions" ADD COLUMN     "provedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "desk"."sources" ADD COLUMN     "identitySealed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "desk"."sealed_sources" (
    "sourceId" UUID NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "sealedById" UUID NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retainUntil" DATE,
    "heldById" UUID,
    "heldAt" TIMESTAMPTZ(3),
    "holdReason" TEXT NOT NULL DEFAULT '',
    "destroyedById" UUID,
    "destroyedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sealed_sources_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "desk"."sealed_fields" (
    "sourceId" UUID NOT NULL,
    "field" "desk"."SealedFieldName" NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealed_fields_pkey" PRIMARY KEY ("sourceId","field")
);

-- CreateTable
CREATE TABLE "desk"."sealed_terms" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "field" "desk"."SealedFieldName" NOT NULL,
    "first" CHAR(32) NOT NULL,
    "whole" CHAR(32) NOT NULL,
    "words" SMALLINT NOT NULL,

    CONSTRAINT "sealed_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."fingerprint_keys" (
    "name" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "wrappedKey" BYTEA NOT NULL,

    CONSTRAINT "fingerprint_keys_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "desk"."sealed_recordings" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "fileHash" CHAR(64) NOT NULL,
    "label" BYTEA NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealed_recordings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."sealed_grants" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "origin" "desk"."SealedGrantOrigin" NOT NULL,
    "grantedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokeReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sealed_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."break_glasses" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "lapsesAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "break_glasses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."sealed_notices" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "kind" "desk"."SealedNoticeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "sealed_notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sealed_sources_keyId_idx" ON "desk"."sealed_sources"("keyId");

-- CreateIndex
CREATE INDEX "sealed_sources_retainUntil_idx" ON "desk"."sealed_sources"("retainUntil");

-- CreateIndex
CREATE INDEX "sealed_terms_first_idx" ON "desk"."sealed_terms"("first");

-- CreateIndex
CREATE INDEX "sealed_terms_sourceId_field_idx" ON "desk"."sealed_terms"("sourceId", "field");

-- CreateIndex
CREATE INDEX "sealed_recordings_sourceId_addedAt_idx" ON "desk"."sealed_recordings"("sourceId", "addedAt");

-- CreateIndex
CREATE INDEX "sealed_grants_sourceId_expiresAt_idx" ON "desk"."sealed_grants"("sourceId", "expiresAt");

-- CreateIndex
CREATE INDEX "sealed_grants_personId_expiresAt_idx" ON "desk"."sealed_grants"("personId", "expiresAt");

-- CreateIndex
CREATE INDEX "break_glasses_sourceId_askedAt_idx" ON "desk"."break_glasses"("sourceId", "askedAt");

-- CreateIndex
CREATE INDEX "sealed_notices_personId_seenAt_idx" ON "desk"."sealed_notices"("personId", "seenAt");

-- AddForeignKey
ALTER TABLE "desk"."sealed_sources" ADD CONSTRAINT "sealed_sources_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sealed_fields" ADD CONSTRAINT "sealed_fields_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sealed_sources"("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sealed_terms" ADD CONSTRAINT "sealed_terms_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sealed_sources"("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sealed_recordings" ADD CONSTRAINT "sealed_recordings_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sealed_sources"("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sealed_grants" ADD CONSTRAINT "sealed_grants_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sealed_sources"("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."break_glasses" ADD CONSTRAINT "break_glasses_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sealed_sources"("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does.

-- A destroyed source has no key, and one that is held is not destroyed.
ALTER TABLE desk.sealed_sources
  ADD CONSTRAINT sealed_keys_end_with_their_source
    CHECK (("destroyedAt" IS NULL) = ("wrappedKey" IS NOT NULL) AND ("wrappedKey" IS NULL) = ("keyId" IS NULL)),
  ADD CONSTRAINT sealed_destroyed_by_somebody CHECK (("destroyedAt" IS NULL) = ("destroyedById" IS NULL)),
  ADD CONSTRAINT sealed_held_by_somebody CHECK (("heldAt" IS NULL) = ("heldById" IS NULL) AND ("heldAt" IS NULL OR btrim("holdReason") <> '')),
  ADD CONSTRAINT sealed_held_ones_stay CHECK ("heldAt" IS NULL OR "destroyedAt" IS NULL);

ALTER TABLE desk.sealed_grants
  ADD CONSTRAINT sealed_grants_have_reasons CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT sealed_grants_end CHECK ("expiresAt" > at AND "expiresAt" <= at + interval '366 days'),
  ADD CONSTRAINT sealed_grants_are_revoked_by_somebody CHECK (("revokedAt" IS NULL) = ("revokedById" IS NULL));

-- Two people, and for an hour.
ALTER TABLE desk.break_glasses
  ADD CONSTRAINT break_glasses_have_reasons CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT break_glasses_take_two CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL) AND "confirmedById" <> "askedById");

ALTER TABLE desk.sealed_recordings ADD CONSTRAINT sealed_recordings_hash_is_sha256 CHECK ("fileHash" ~ '^[0-9a-f]{64}$');
