-- CreateEnum
CREATE TYPE "desk"."LinkState" AS ENUM ('answers', 'missed', 'refuses', 'dead');

-- AlterTable
ALTER TABLE "desk"."evidence" ADD COLUMN     "linkAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkState" "desk"."LinkState",
ADD COLUMN     "verifiedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "desk"."pictures" ADD COLUMN     "perceptualHash" BIGINT;

-- CreateTable
CREATE TABLE "desk"."file_credentials" (
    "fileId" UUID NOT NULL,
    "said" JSONB,
    "reader" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_credentials_pkey" PRIMARY KEY ("fileId")
);

-- AddForeignKey
ALTER TABLE "desk"."file_credentials" ADD CONSTRAINT "file_credentials_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "desk"."evidence_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a link does is known from the moment it was asked.
ALTER TABLE "desk"."evidence" ADD CONSTRAINT "evidence_link" CHECK (("linkState" IS NULL) = ("linkCheckedAt" IS NULL));
ALTER TABLE "desk"."file_credentials" ADD CONSTRAINT "file_credentials_reader" CHECK ("reader" <> '');
-- What is due is looked for by when it was last seen to.
CREATE INDEX "evidence_links_due" ON "desk"."evidence" ("linkAskedAt" NULLS FIRST) WHERE "url" IS NOT NULL;
CREATE INDEX "evidence_verification_due" ON "desk"."evidence" ("verifiedAt" NULLS FIRST);
-- Pictures seen before are looked for among these alone.
CREATE INDEX "pictures_seen" ON "desk"."pictures" ("perceptualHash") INCLUDE ("storyId") WHERE "perceptualHash" IS NOT NULL;
