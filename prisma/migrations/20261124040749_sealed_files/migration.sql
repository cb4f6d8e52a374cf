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

-- What the law holds stays, file by file.
CREATE FUNCTION desk.keep_held_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM desk.sealed_sources WHERE "sourceId" = OLD."sourceId" AND "heldAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'A legal hold stands on the source of this file.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER sealed_files_that_are_held_stay BEFORE DELETE ON desk.sealed_files
  FOR EACH ROW EXECUTE FUNCTION desk.keep_held_files();
