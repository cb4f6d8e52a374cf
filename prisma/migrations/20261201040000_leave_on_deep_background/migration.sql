-- Readers are told nothing of somebody on deep background: neither who it is nor why it goes unnamed.

ALTER TABLE desk.anonymity_requests
  DROP CONSTRAINT anonymity_tests_are_answered,
  ADD CONSTRAINT anonymity_tests_are_answered CHECK (
    btrim(information) <> '' AND btrim(vital) <> '' AND btrim("notOtherwise") <> '' AND btrim(reliable) <> '');
