-- Why entries were merged and how a source was judged may name somebody who is sealed later. Such a reason is forgotten. Who
-- did it and when stays.
ALTER TABLE "desk"."source_merges" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);
ALTER TABLE "desk"."source_grades" ADD COLUMN     "forgottenAt" TIMESTAMPTZ(3);

ALTER TABLE desk.source_merges DROP CONSTRAINT source_merges_have_reasons;
ALTER TABLE desk.source_grades DROP CONSTRAINT source_grades_have_reasons;

UPDATE desk.source_merges merge SET reason = '', "forgottenAt" = now()
  FROM desk.sources given_up JOIN desk.sources kept ON kept.id = given_up."mergedIntoId"
 WHERE given_up.id = merge."sourceId" AND kept."identitySealed";

ALTER TABLE desk.source_merges ADD CONSTRAINT source_merges_have_reasons CHECK ((btrim(reason) <> '') = ("forgottenAt" IS NULL));
ALTER TABLE desk.source_grades ADD CONSTRAINT source_grades_have_reasons CHECK ((btrim(reason) <> '') = ("forgottenAt" IS NULL));

-- Nothing else of such a row changes, and a reason only goes. (Scripts are cut at every semicolon, so those within are \x3B.)
CREATE FUNCTION desk.only_forgets_its_reason() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  IF NEW.reason <> '''' OR to_jsonb(NEW) - ''reason'' - ''forgottenAt'' IS DISTINCT FROM to_jsonb(OLD) - ''reason'' - ''forgottenAt'' THEN
    RAISE EXCEPTION ''Of what was written here a reason may be forgotten, and nothing else changes.''\x3B
  END IF\x3B
  RETURN NEW\x3B
END';

CREATE TRIGGER source_merges_only_forget BEFORE UPDATE ON desk.source_merges FOR EACH ROW EXECUTE FUNCTION desk.only_forgets_its_reason();
CREATE TRIGGER source_grades_only_forget BEFORE UPDATE ON desk.source_grades FOR EACH ROW EXECUTE FUNCTION desk.only_forgets_its_reason();
