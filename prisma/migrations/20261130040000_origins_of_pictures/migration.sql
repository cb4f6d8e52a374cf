-- CreateEnum
CREATE TYPE "desk"."PictureOrigin" AS ENUM ('staff', 'agency', 'handout', 'archive', 'drawn', 'user_made');

-- AlterTable
ALTER TABLE "desk"."pictures" ADD COLUMN     "evidenceId" UUID,
ADD COLUMN     "origin" "desk"."PictureOrigin",
ADD COLUMN     "originAt" TIMESTAMPTZ(3),
ADD COLUMN     "originById" UUID,
ADD COLUMN     "uploadHash" CHAR(64);

-- CreateIndex
CREATE INDEX "pictures_evidenceId_idx" ON "desk"."pictures"("evidenceId");

-- AddForeignKey
ALTER TABLE "desk"."pictures" ADD CONSTRAINT "pictures_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE desk.pictures
  ADD CONSTRAINT pictures_upload_hash_is_sha256 CHECK ("uploadHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT pictures_origins_have_their_author CHECK ((origin IS NULL) = ("originAt" IS NULL) AND (origin IS NULL) = ("originById" IS NULL)),
  ADD CONSTRAINT pictures_are_evidence_when_others_made_them CHECK ("evidenceId" IS NULL OR origin = 'user_made');
