-- AlterEnum
ALTER TYPE "desk"."RemarkKind" ADD VALUE 'report';

-- AlterTable
ALTER TABLE "desk"."pictures" ADD COLUMN     "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "placeholder" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "desk"."remarks" ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "authorId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "desk"."stories" ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "placeName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "translationOfId" UUID;

-- AlterTable
ALTER TABLE "published"."pictures" ADD COLUMN     "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "placeholder" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "published"."stories" ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "placeName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "translationGroup" UUID;

-- CreateTable
CREATE TABLE "desk"."renditions" (
    "pictureHash" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "renditions_pkey" PRIMARY KEY ("pictureHash","mediaType","width")
);

-- CreateTable
CREATE TABLE "published"."renditions" (
    "pictureHash" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "renditions_pkey" PRIMARY KEY ("pictureHash","mediaType","width")
);

-- CreateTable
CREATE TABLE "published"."topics" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topics_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."story_topics" (
    "storyId" UUID NOT NULL,
    "topicSlug" TEXT NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_topics_pkey" PRIMARY KEY ("storyId","topicSlug")
);

-- CreateTable
CREATE TABLE "published"."authors" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "authors_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."story_authors" (
    "storyId" UUID NOT NULL,
    "authorSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_authors_pkey" PRIMARY KEY ("storyId","authorSlug")
);

-- CreateTable
CREATE TABLE "published"."former_addresses" (
    "slug" TEXT NOT NULL,
    "storyId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_addresses_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "published"."front_places" (
    "position" INTEGER NOT NULL,
    "storyId" UUID NOT NULL,

    CONSTRAINT "front_places_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "published"."texts" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "texts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "published"."search_entries" (
    "storyId" UUID NOT NULL,
    "configuration" TEXT NOT NULL,
    "sectionSlug" TEXT NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "published"."changes" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "addresses" TEXT[],

    CONSTRAINT "changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."topics" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."story_topics" (
    "storyId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "story_topics_pkey" PRIMARY KEY ("storyId","topicId")
);

-- CreateTable
CREATE TABLE "desk"."authors" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."story_authors" (
    "storyId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "story_authors_pkey" PRIMARY KEY ("storyId","authorId")
);

-- CreateIndex
CREATE INDEX "renditions_hash_idx" ON "desk"."renditions"("hash");

-- CreateIndex
CREATE INDEX "renditions_hash_idx" ON "published"."renditions"("hash");

-- CreateIndex
CREATE INDEX "story_topics_topicSlug_firstPublishedAt_storyId_idx" ON "published"."story_topics"("topicSlug", "firstPublishedAt" DESC, "storyId" DESC);

-- CreateIndex
CREATE INDEX "story_authors_authorSlug_firstPublishedAt_storyId_idx" ON "published"."story_authors"("authorSlug", "firstPublishedAt" DESC, "storyId" DESC);

-- CreateIndex
CREATE INDEX "former_addresses_storyId_idx" ON "published"."former_addresses"("storyId");

-- CreateIndex
CREATE UNIQUE INDEX "front_places_storyId_key" ON "published"."front_places"("storyId");

-- CreateIndex
CREATE INDEX "search_entries_vector_idx" ON "published"."search_entries" USING GIN ("vector");

-- CreateIndex
CREATE UNIQUE INDEX "topics_slug_key" ON "desk"."topics"("slug");

-- CreateIndex
CREATE INDEX "story_topics_topicId_idx" ON "desk"."story_topics"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "authors_slug_key" ON "desk"."authors"("slug");

-- CreateIndex
CREATE INDEX "story_authors_authorId_idx" ON "desk"."story_authors"("authorId");

-- CreateIndex
CREATE INDEX "stories_translationOfId_idx" ON "desk"."stories"("translationOfId");

-- CreateIndex
CREATE INDEX "stories_day_firstPublishedAt_id_idx" ON "published"."stories"("day", "firstPublishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_translationGroup_idx" ON "published"."stories"("translationGroup");

-- AddForeignKey
ALTER TABLE "published"."renditions" ADD CONSTRAINT "renditions_pictureHash_fkey" FOREIGN KEY ("pictureHash") REFERENCES "published"."pictures"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."story_topics" ADD CONSTRAINT "story_topics_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."story_topics" ADD CONSTRAINT "story_topics_topicSlug_fkey" FOREIGN KEY ("topicSlug") REFERENCES "published"."topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."story_authors" ADD CONSTRAINT "story_authors_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."story_authors" ADD CONSTRAINT "story_authors_authorSlug_fkey" FOREIGN KEY ("authorSlug") REFERENCES "published"."authors"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."former_addresses" ADD CONSTRAINT "former_addresses_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."front_places" ADD CONSTRAINT "front_places_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."search_entries" ADD CONSTRAINT "search_entries_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "published"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."stories" ADD CONSTRAINT "stories_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "desk"."stories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_topics" ADD CONSTRAINT "story_topics_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_topics" ADD CONSTRAINT "story_topics_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "desk"."topics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_authors" ADD CONSTRAINT "story_authors_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "desk"."stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_authors" ADD CONSTRAINT "story_authors_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "desk"."authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does.

ALTER TABLE desk.stories ADD CONSTRAINT stories_places_are_on_earth
  CHECK ((latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT stories_translate_another CHECK ("translationOfId" <> id);

ALTER TABLE desk.topics ADD CONSTRAINT topics_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE desk.authors ADD CONSTRAINT authors_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Only readers have no account.
ALTER TABLE desk.remarks ADD CONSTRAINT remarks_have_authors CHECK (("authorId" IS NULL) = (kind::text = 'report'));

ALTER TABLE desk.pictures ADD CONSTRAINT pictures_focus_is_inside CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1);
ALTER TABLE desk.renditions ADD CONSTRAINT renditions_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$');

ALTER TABLE published.stories ADD CONSTRAINT public_places_are_on_earth
  CHECK ((latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180);
ALTER TABLE published.front_places ADD CONSTRAINT front_places_count_from_one CHECK (position > 0);
