-- A denial on deep background disputes nothing, since readers can be told of nobody who denies it. What was called disputed by
-- such denials alone, before that was so, is so called no more. Where anybody else ever spoke against the claim, another
-- contradicts it, or words of it are under an embargo, its record is left to an editor.
WITH unheard AS (
  SELECT told.id, replace(told.contestation, '_', ' ') AS former FROM published.claims told
   WHERE told.contestation IN ('disputed', 'conflicting_figures')
     AND EXISTS (
       SELECT 1 FROM desk.sourcing_notes note
        WHERE note."claimId" = told.id AND note.stance IN ('denies', 'disputes_detail') AND note.terms = 'deep_background')
     AND NOT EXISTS (
       SELECT 1 FROM desk.sourcing_notes note
        WHERE note."claimId" = told.id
          AND (note.terms = 'embargoed' OR (note.stance IN ('denies', 'disputes_detail') AND note.terms NOT IN ('deep_background', 'off_record'))))
     AND NOT EXISTS (
       SELECT 1 FROM desk.claim_relations relation WHERE relation.kind = 'contradicts' AND told.id IN (relation."fromId", relation."toId"))),
changed AS (
  UPDATE published.claims told SET contestation = 'uncontested', "updatedAt" = now() FROM unheard WHERE told.id = unheard.id
  RETURNING told.id, told.verification, told.disposition, told."updatedAt", unheard.former)
INSERT INTO published.claim_events (id, "claimId", at, verification, contestation, disposition, summary)
SELECT gen_random_uuid(), id, "updatedAt", verification, 'uncontested', disposition, 'Was ' || former || '. Now uncontested.' FROM changed;
