-- CreateTable
CREATE TABLE "desk"."recording_metadata" (
    "fileId" UUID NOT NULL,
    "said" JSONB,
    "reader" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recording_metadata_pkey" PRIMARY KEY ("fileId")
);

-- AddForeignKey
ALTER TABLE "desk"."recording_metadata" ADD CONSTRAINT "recording_metadata_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "desk"."evidence_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "desk"."recording_metadata" ADD CONSTRAINT "recording_metadata_reader" CHECK ("reader" <> '');
