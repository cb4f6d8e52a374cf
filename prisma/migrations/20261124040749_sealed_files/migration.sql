-- CreateTable
CREATE TABLE "desk"."sealed_files" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "object" CHAR(64) NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sealed_files_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sealed_files_object_key" ON "desk"."sealed_files"("object");

-- CreateIndex
CREATE INDEX "sealed_files_sourceId_addedAt_idx" ON "desk"."sealed_files"("sourceId", "addedAt");

-- AddForeignKey
ALTER TABLE "desk"."sealed_files" ADD CONSTRAINT "sealed_files_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "desk"."sealed_sources"("sourceId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code does.

ALTER TABLE desk.sealed_files ADD CONSTRAINT sealed_files_objects_are_opaque CHECK (object ~ '^[0-9a-f]{64}$');
