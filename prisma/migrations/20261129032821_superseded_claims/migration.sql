-- AlterTable
ALTER TABLE "published"."claims" ADD COLUMN     "supersededById" UUID;

-- CreateIndex
CREATE INDEX "claims_supersededById_idx" ON "published"."claims"("supersededById");

-- AddForeignKey
ALTER TABLE "published"."claims" ADD CONSTRAINT "claims_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "published"."claims"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Readers are led on from what was superseded before they could be.
UPDATE published.claims older
   SET "supersededById" = (
     SELECT relation."fromId" FROM desk.claim_relations relation
       JOIN published.claims newer ON newer.id = relation."fromId"
      WHERE relation."toId" = older.id AND relation.kind = 'supersedes'
      ORDER BY relation."createdAt" DESC, relation."fromId" DESC LIMIT 1)
 WHERE older.id IN (SELECT "toId" FROM desk.claim_relations WHERE kind = 'supersedes');
