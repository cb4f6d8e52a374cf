-- DropForeignKey
ALTER TABLE "desk"."claim_assessments" DROP CONSTRAINT "claim_assessments_claimId_fkey";

-- DropForeignKey
ALTER TABLE "desk"."custody_events" DROP CONSTRAINT "custody_events_evidenceId_fkey";

-- DropForeignKey
ALTER TABLE "published"."claim_events" DROP CONSTRAINT "claim_events_claimId_fkey";

-- AddForeignKey
ALTER TABLE "desk"."claim_assessments" ADD CONSTRAINT "claim_assessments_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "desk"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."custody_events" ADD CONSTRAINT "custody_events_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "desk"."evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."claim_events" ADD CONSTRAINT "claim_events_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "published"."claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
