-- What must hold whatever the code does.

ALTER TABLE desk.people
  ADD CONSTRAINT people_email_is_folded CHECK (email = lower(email) AND position('@' IN email) > 1),
  ADD CONSTRAINT people_have_names CHECK (btrim(name) <> '');

ALTER TABLE desk.sessions ADD CONSTRAINT sessions_end_after_they_begin CHECK ("endsAt" > "createdAt");
ALTER TABLE desk.access_tokens ADD CONSTRAINT tokens_expire_after_they_begin CHECK ("expiresAt" > "createdAt");

ALTER TABLE desk.sections ADD CONSTRAINT sections_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE desk.stories
  ADD CONSTRAINT stories_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT stories_public_ones_have_an_address CHECK (standing = 'unpublished' OR slug IS NOT NULL);

ALTER TABLE desk.drafts
  ADD CONSTRAINT drafts_version_counts CHECK (version > 0),
  ADD CONSTRAINT drafts_hold_documents CHECK (document ->> 'type' = 'doc');

ALTER TABLE desk.revisions
  ADD CONSTRAINT revisions_number_counts CHECK (number > 0),
  ADD CONSTRAINT revisions_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT revisions_named_ones_have_names CHECK (reason <> 'named' OR btrim(coalesce(name, '')) <> '');

ALTER TABLE desk.approvals
  ADD CONSTRAINT approvals_are_void_for_a_reason CHECK (("voidedAt" IS NULL) = ("voidReason" IS NULL));

-- One approval stands at a time.
CREATE UNIQUE INDEX approvals_one_stands ON desk.approvals ("storyId") WHERE "voidedAt" IS NULL;

ALTER TABLE desk.remarks
  ADD CONSTRAINT remarks_say_something CHECK (btrim(body) <> ''),
  ADD CONSTRAINT remarks_quotes_are_whole CHECK ((exact IS NULL) = (prefix IS NULL) AND (exact IS NULL) = (suffix IS NULL)),
  ADD CONSTRAINT remarks_are_closed_by_somebody CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));

ALTER TABLE desk.tasks ADD CONSTRAINT tasks_are_done_by_somebody CHECK (("doneAt" IS NULL) = ("doneById" IS NULL));

-- One open task for a claim and a story.
CREATE UNIQUE INDEX tasks_one_open ON desk.tasks ("storyId", "claimId") WHERE "doneAt" IS NULL;

ALTER TABLE desk.claims
  ADD CONSTRAINT claims_state_something CHECK (btrim(statement) <> ''),
  ADD CONSTRAINT claims_figures_are_ordered CHECK ("figureLow" <= "figureHigh"),
  ADD CONSTRAINT claims_tried_ones_say_how
    CHECK (verification IN ('unchecked', 'unverified') OR btrim("verificationMethod") <> '');

ALTER TABLE desk.claim_relations ADD CONSTRAINT claim_relations_have_two_ends CHECK ("fromId" <> "toId");

ALTER TABLE desk.sources
  ADD CONSTRAINT sources_have_names CHECK (btrim(name) <> ''),
  ADD CONSTRAINT sources_are_not_their_own_origin CHECK ("upstreamId" <> id);

ALTER TABLE desk.sourcing_notes
  ADD CONSTRAINT notes_embargoes_end CHECK ((terms = 'embargoed') = ("embargoUntil" IS NOT NULL));

ALTER TABLE desk.evidence
  ADD CONSTRAINT evidence_links_are_web_addresses CHECK (url ~* '^https?://'),
  ADD CONSTRAINT evidence_files_have_a_hash CHECK ("fileHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE desk.overrides
  ADD CONSTRAINT overrides_have_reasons CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT overrides_hash_is_sha256 CHECK ("revisionHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE desk.publishings
  ADD CONSTRAINT publishings_stand_on_an_approval_or_a_reason
    CHECK (kind = 'retraction' OR ("approvalId" IS NULL) <> ("urgentReason" IS NULL)),
  ADD CONSTRAINT publishings_are_seconded_by_another
    CHECK (("secondedAt" IS NULL) = ("secondedById" IS NULL) AND "secondedById" <> "personId");

ALTER TABLE desk.audit_events ADD CONSTRAINT audit_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$');

ALTER TABLE desk.pictures ADD CONSTRAINT pictures_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$' AND width > 0 AND height > 0);

ALTER TABLE published.stories
  ADD CONSTRAINT public_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT public_version_counts CHECK ("currentVersion" > 0);

ALTER TABLE published.publications
  ADD CONSTRAINT public_version_counts CHECK (version > 0),
  ADD CONSTRAINT public_documents_are_documents CHECK (document ->> 'type' = 'doc');

-- An unchecked claim is never before readers.
ALTER TABLE published.claims ADD CONSTRAINT public_claims_were_checked CHECK (verification <> 'unchecked');
