-- The history of a claim also tells what was done to something else: evidence put on it and taken off, and claims related to it.
CREATE INDEX "audit_events_about_claims" ON "desk"."audit_events" ((COALESCE("data" ->> 'claimId', "data" ->> 'to')), "id")
  WHERE "name" IN ('evidence.added', 'evidence.removed', 'claim.related', 'claim.unrelated');
