-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "desk";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateEnum
CREATE TYPE "desk"."ClaimKind" AS ENUM ('fact', 'quote', 'figure', 'media', 'allegation', 'forecast');

-- CreateEnum
CREATE TYPE "desk"."Materiality" AS ENUM ('core', 'supporting', 'background');

-- CreateEnum
CREATE TYPE "desk"."Verification" AS ENUM ('unchecked', 'unverified', 'not_independently_verified', 'corroborated', 'verified', 'false');

-- CreateEnum
CREATE TYPE "desk"."Disposition" AS ENUM ('live', 'under_review', 'corrected', 'retracted');

-- CreateEnum
CREATE TYPE "desk"."ClaimRelationKind" AS ENUM ('contradicts', 'part_of', 'supersedes');

-- CreateEnum
CREATE TYPE "desk"."SourceKind" AS ENUM ('person', 'official', 'organisation', 'document', 'agency', 'outlet', 'social_account', 'own_reporting');

-- CreateEnum
CREATE TYPE "desk"."Directness" AS ENUM ('witness', 'firsthand', 'secondhand', 'relay');

-- CreateEnum
CREATE TYPE "desk"."Stance" AS ENUM ('asserts', 'denies', 'confirms', 'partly_confirms', 'disputes_detail', 'witnessed', 'declined', 'no_response', 'withdrew');

-- CreateEnum
CREATE TYPE "desk"."Terms" AS ENUM ('on_record', 'background', 'deep_background', 'off_record', 'embargoed');

-- CreateEnum
CREATE TYPE "desk"."EvidenceKind" AS ENUM ('link', 'capture', 'media', 'document', 'interview', 'observation', 'dataset');

-- CreateEnum
CREATE TYPE "desk"."EvidenceBearing" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "desk"."Role" AS ENUM ('reporter', 'editor', 'standards', 'legal', 'admin');

-- CreateEnum
CREATE TYPE "published"."PublicStanding" AS ENUM ('live', 'retracted', 'taken_down');

-- CreateEnum
CREATE TYPE "desk"."PublishingKind" AS ENUM ('first', 'update', 'clarification', 'correction', 'editors_note', 'retraction');

-- CreateEnum
CREATE TYPE "desk"."Stage" AS ENUM ('drafting', 'in_review', 'approved', 'scheduled', 'spiked');

-- CreateEnum
CREATE TYPE "desk"."Standing" AS ENUM ('unpublished', 'live', 'retracted', 'taken_down');

-- CreateEnum
CREATE TYPE "desk"."RevisionReason" AS ENUM ('submitted', 'approved', 'published', 'restored', 'named');

-- CreateEnum
CREATE TYPE "desk"."RemarkKind" AS ENUM ('remark', 'query');

-- CreateTable
CREATE TABLE "desk"."claims" (
    "id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "desk"."ClaimKind" NOT NULL DEFAULT 'fact',
    "materiality" "desk"."Materiality" NOT NULL DEFAULT 'supporting',
    "seriousAllegation" BOOLEAN NOT NULL DEFAULT false,
    "verification" "desk"."Verification" NOT NULL DEFAULT 'unchecked',
    "verificationMethod" TEXT NOT NULL DEFAULT '',
    "disposition" "desk"."Disposition" NOT NULL DEFAULT 'live',
    "figureLow" DECIMAL(24,6),
    "figureHigh" DECIMAL(24,6),
    "figureUnit" TEXT,
    "figureDefinition" TEXT,
    "figureAsOf" DATE,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."appearances" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "current" TEXT,
    "drifted" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appearances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."claim_relations" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "desk"."ClaimRelationKind" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_relations_pkey" PRIMARY KEY ("fromId","toId","kind")
);

-- CreateTable
CREATE TABLE "desk"."claim_assessments" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "from" "desk"."Verification" NOT NULL,
    "to" "desk"."Verification" NOT NULL,
    "method" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."sources" (
    "id" UUID NOT NULL,
    "kind" "desk"."SourceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "publicDescription" TEXT NOT NULL DEFAULT '',
    "directness" "desk"."Directness" NOT NULL DEFAULT 'firsthand',
    "interest" TEXT NOT NULL DEFAULT '',
    "upstreamId" UUID,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."sourcing_notes" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "stance" "desk"."Stance" NOT NULL,
    "terms" "desk"."Terms" NOT NULL DEFAULT 'on_record',
    "embargoUntil" TIMESTAMPTZ(3),
    "exactWords" TEXT NOT NULL DEFAULT '',
    "translation" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "obtainedHow" TEXT NOT NULL DEFAULT '',
    "obtainedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "obtainedById" UUID NOT NULL,
    "publicAttribution" TEXT NOT NULL DEFAULT '',
    "privateRemarks" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sourcing_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."evidence" (
    "id" UUID NOT NULL,
    "kind" "desk"."EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "publicDescription" TEXT NOT NULL DEFAULT '',
    "privateRemarks" TEXT NOT NULL DEFAULT '',
    "fileHash" CHAR(64),
    "fileName" TEXT,
    "fileType" TEXT,
    "fileSize" INTEGER,
    "obtainedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."claim_evidence" (
    "claimId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "bearing" "desk"."EvidenceBearing" NOT NULL DEFAULT 'supports',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_evidence_pkey" PRIMARY KEY ("claimId","evidenceId")
);

-- CreateTable
CREATE TABLE "desk"."custody_events" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "custody_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "desk"."Role" NOT NULL,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."sign_in_accounts" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_accounts_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "desk"."sessions" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."access_tokens" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "access_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "desk"."pictures" (
    "hash" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storyId" UUID NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("storyId","hash")
);

-- CreateTable
CREATE TABLE "published"."sections" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."stories" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "sectionSlug" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "standing" "published"."PublicStanding" NOT NULL DEFAULT 'live',
    "currentVersion" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "leadPicture" CHAR(64),
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."publications" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "revisionHash" CHAR(64) NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "dateline" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."appearances" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "core" BOOLEAN NOT NULL,

    CONSTRAINT "appearances_pkey" PRIMARY KEY ("publicationId","id")
);

-- CreateTable
CREATE TABLE "published"."claims" (
    "id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "contestation" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "figure" JSONB,
    "voices" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."claim_events" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verification" TEXT NOT NULL,
    "contestation" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "claim_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."corrections" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "wrong" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "claimId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."pictures" (
    "hash" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "desk"."overrides" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "claimId" UUID,
    "revisionHash" CHAR(64) NOT NULL,
    "personId" UUID NOT NULL,
    "role" "desk"."Role" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "overrides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."line_checks" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "stateHash" CHAR(64) NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "line_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."publishings" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "desk"."PublishingKind" NOT NULL,
    "revisionId" UUID NOT NULL,
    "approvalId" UUID,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "urgentReason" TEXT,
    "secondedById" UUID,
    "secondedAt" TIMESTAMPTZ(3),

    CONSTRAINT "publishings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "name" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID,
    "storyId" UUID,
    "data" JSONB NOT NULL,
    "previousHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."sections" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."stories" (
    "id" UUID NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "byline" TEXT NOT NULL DEFAULT '',
    "slug" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "sectionId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "stage" "desk"."Stage" NOT NULL DEFAULT 'drafting',
    "standing" "desk"."Standing" NOT NULL DEFAULT 'unpublished',
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."story_members" (
    "storyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_members_pkey" PRIMARY KEY ("storyId","personId")
);

-- CreateTable
CREATE TABLE "desk"."drafts" (
    "storyId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "document" JSONB NOT NULL,
    "editorVersion" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "desk"."contributions" (
    "storyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contributions_pkey" PRIMARY KEY ("storyId","personId")
);

-- CreateTable
CREATE TABLE "desk"."revisions" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "desk"."RevisionReason" NOT NULL,
    "name" TEXT,
    "document" JSONB NOT NULL,
    "sourcing" JSONB NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."approvals" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "revisionHash" CHAR(64) NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" UUID,
    "voidReason" TEXT,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."stage_changes" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "transition" TEXT NOT NULL,
    "fromStage" "desk"."Stage" NOT NULL,
    "toStage" "desk"."Stage" NOT NULL,
    "fromStanding" "desk"."Standing" NOT NULL,
    "toStanding" "desk"."Standing" NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."remarks" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" "desk"."RemarkKind" NOT NULL DEFAULT 'remark',
    "parentId" UUID,
    "claimId" UUID,
    "exact" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "remarks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."readings" (
    "storyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "readings_pkey" PRIMARY KEY ("storyId","personId")
);

-- CreateTable
CREATE TABLE "desk"."tasks" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claims_updatedAt_id_idx" ON "desk"."claims"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claims_verification_updatedAt_id_idx" ON "desk"."claims"("verification", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "appearances_claimId_idx" ON "desk"."appearances"("claimId");

-- CreateIndex
CREATE INDEX "appearances_storyId_idx" ON "desk"."appearances"("storyId");

-- CreateIndex
CREATE INDEX "claim_relations_toId_idx" ON "desk"."claim_relations"("toId");

-- CreateIndex
CREATE INDEX "claim_assessments_claimId_at_idx" ON "desk"."claim_assessments"("claimId", "at");

-- CreateIndex
CREATE INDEX "sources_name_idx" ON "desk"."sources"("name");

-- CreateIndex
CREATE INDEX "sources_upstreamId_idx" ON "desk"."sources"("upstreamId");

-- CreateIndex
CREATE INDEX "sourcing_notes_claimId_obtainedAt_idx" ON "desk"."sourcing_notes"("claimId", "obtainedAt");

-- CreateIndex
CREATE INDEX "sourcing_notes_sourceId_idx" ON "desk"."sourcing_notes"("sourceId");

-- CreateIndex
CREATE INDEX "evidence_fileHash_idx" ON "desk"."evidence"("fileHash");

-- CreateIndex
CREATE INDEX "claim_evidence_evidenceId_idx" ON "desk"."claim_evidence"("evidenceId");

-- CreateIndex
CREATE INDEX "custody_events_evidenceId_at_idx" ON "desk"."custody_events"("evidenceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "desk"."people"("email");

-- CreateIndex
CREATE INDEX "sign_in_accounts_personId_idx" ON "desk"."sign_in_accounts"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_tokenHash_key" ON "desk"."sessions"("tokenHash");

-- CreateIndex
CREATE INDEX "sessions_personId_idx" ON "desk"."sessions"("personId");

-- CreateIndex
CREATE INDEX "sessions_endsAt_idx" ON "desk"."sessions"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "access_tokens_tokenHash_key" ON "desk"."access_tokens"("tokenHash");

-- CreateIndex
CREATE INDEX "access_tokens_personId_createdAt_idx" ON "desk"."access_tokens"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "stories_slug_key" ON "published"."stories"("slug");

-- CreateIndex
CREATE INDEX "stories_firstPublishedAt_id_idx" ON "published"."stories"("firstPublishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_sectionSlug_firstPublishedAt_id_idx" ON "published"."stories"("sectionSlug", "firstPublishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publications_storyId_version_key" ON "published"."publications"("storyId", "version");

-- CreateIndex
CREATE INDEX "appearances_claimId_idx" ON "published"."appearances"("claimId");

-- CreateIndex
CREATE INDEX "claim_events_claimId_at_idx" ON "published"."claim_events"("claimId", "at");

-- CreateIndex
CREATE INDEX "corrections_at_id_idx" ON "published"."corrections"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "corrections_storyId_at_idx" ON "published"."corrections"("storyId", "at");

-- CreateIndex
CREATE INDEX "overrides_storyId_at_idx" ON "desk"."overrides"("storyId", "at");

-- CreateIndex
CREATE INDEX "line_checks_storyId_claimId_idx" ON "desk"."line_checks"("storyId", "claimId");

-- CreateIndex
CREATE INDEX "publishings_urgentReason_secondedAt_idx" ON "desk"."publishings"("urgentReason", "secondedAt");

-- CreateIndex
CREATE UNIQUE INDEX "publishings_storyId_version_key" ON "desk"."publishings"("storyId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_hash_key" ON "desk"."audit_events"("hash");

-- CreateIndex
CREATE INDEX "audit_events_subjectId_id_idx" ON "desk"."audit_events"("subjectId", "id");

-- CreateIndex
CREATE INDEX "audit_events_storyId_id_idx" ON "desk"."audit_events"("storyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sections_slug_key" ON "desk"."sections"("slug");

-- CreateIndex
CREATE INDEX "stories_touchedAt_id_idx" ON "desk"."stories"("touchedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_ownerId_touchedAt_id_idx" ON "desk"."stories"("ownerId", "touchedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_stage_touchedAt_id_idx" ON "desk"."stories"("stage", "touchedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_standing_touchedAt_id_idx" ON "desk"."stories"("standing", "touchedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_sectionId_touchedAt_id_idx" ON "desk"."stories"("sectionId", "touchedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_members_personId_idx" ON "desk"."story_members"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_storyId_number_key" ON "desk"."revisions"("storyId", "number");

-- CreateIndex
CREATE INDEX "approvals_storyId_at_idx" ON "desk"."approvals"("storyId", "at");

-- CreateIndex
CREATE INDEX "stage_changes_storyId_at_idx" ON "desk"."stage_changes"("storyId", "at");

-- CreateIndex
CREATE INDEX "remarks_storyId_createdAt_idx" ON "desk"."remarks"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "remarks_parentId_idx" ON "desk"."remarks"("parentId");

-- CreateIndex
CREATE INDEX "remarks_resolvedAt_storyId_idx" ON "desk"."remarks"("resolvedAt", "storyId");

-- CreateIndex
CREATE INDEX "tasks_storyId_doneAt_idx" ON "desk"."tasks"("storyId", "doneAt");

-- CreateIndex
CREATE INDEX "tasks_doneAt_dueAt_idx" ON "desk"."tasks"("doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "tasks_claimId_idx" ON "desk"."tasks"("claimId");

-- AddForeignKey
ALTER TABLE "desk"."appearances" ADD CONSTRAINT "appearances_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."appearances" ADD CONSTRAINT "appearances_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."claim_relations" ADD CONSTRAINT "claim_relations_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."claim_relations" ADD CONSTRAINT "claim_relations_toId_fkey" FOREIGN KEY ("toId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."claim_assessments" ADD CONSTRAINT "claim_assessments_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sources" ADD CONSTRAINT "sources_upstreamId_fkey" FOREIGN KEY ("upstreamId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sourcing_notes" ADD CONSTRAINT "sourcing_notes_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sourcing_notes" ADD CONSTRAINT "sourcing_notes_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."claim_evidence" ADD CONSTRAINT "claim_evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."claim_evidence" ADD CONSTRAINT "claim_evidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."custody_events" ADD CONSTRAINT "custody_events_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sign_in_accounts" ADD CONSTRAINT "sign_in_accounts_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."sessions" ADD CONSTRAINT "sessions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."access_tokens" ADD CONSTRAINT "access_tokens_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."stories" ADD CONSTRAINT "stories_sectionSlug_fkey" FOREIGN KEY ("sectionSlug") REFERENCES "published"."sections"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."publications" ADD CONSTRAINT "publications_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."appearances" ADD CONSTRAINT "appearances_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "published"."publications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."appearances" ADD CONSTRAINT "appearances_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "published"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."claim_events" ADD CONSTRAINT "claim_events_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "published"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."corrections" ADD CONSTRAINT "corrections_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."overrides" ADD CONSTRAINT "overrides_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."line_checks" ADD CONSTRAINT "line_checks_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."line_checks" ADD CONSTRAINT "line_checks_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."publishings" ADD CONSTRAINT "publishings_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."publishings" ADD CONSTRAINT "publishings_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "desk"."revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."stories" ADD CONSTRAINT "stories_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "desk"."sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."stories" ADD CONSTRAINT "stories_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "desk"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_members" ADD CONSTRAINT "story_members_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_members" ADD CONSTRAINT "story_members_personId_fkey" FOREIGN KEY ("personId") REFERENCES "desk"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."drafts" ADD CONSTRAINT "drafts_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."contributions" ADD CONSTRAINT "contributions_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."revisions" ADD CONSTRAINT "revisions_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."approvals" ADD CONSTRAINT "approvals_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."approvals" ADD CONSTRAINT "approvals_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "desk"."revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."stage_changes" ADD CONSTRAINT "stage_changes_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."remarks" ADD CONSTRAINT "remarks_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."remarks" ADD CONSTRAINT "remarks_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "desk"."remarks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."readings" ADD CONSTRAINT "readings_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."tasks" ADD CONSTRAINT "tasks_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."tasks" ADD CONSTRAINT "tasks_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;
