-- Where the pages of public lists begin (published/list-page.ts). A list is named by its address.
CREATE TABLE "published"."page_breaks" (
    "list" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "page_breaks_pkey" PRIMARY KEY ("list","id")
);

CREATE INDEX "page_breaks_list_at_id_idx" ON "published"."page_breaks"("list", "at" DESC, "id" DESC);

-- What stands in a list, of any kind. (Scripts are cut at every semicolon, so those within are \x3B.)
CREATE FUNCTION published.entries_of(of_list text) RETURNS TABLE (at timestamptz, id uuid) LANGUAGE sql STABLE AS $$
  SELECT story."firstPublishedAt", story.id FROM published.stories story
    WHERE of_list LIKE '/sections/%' AND story."sectionSlug" = substr(of_list, 11) AND story.standing = 'live'
  UNION ALL
  SELECT entry."firstPublishedAt", entry."storyId" FROM published.story_topics entry JOIN published.stories story ON story.id = entry."storyId"
    WHERE of_list LIKE '/topics/%' AND entry."topicSlug" = substr(of_list, 9) AND story.standing = 'live'
  UNION ALL
  SELECT entry."firstPublishedAt", entry."storyId" FROM published.story_authors entry JOIN published.stories story ON story.id = entry."storyId"
    WHERE of_list LIKE '/authors/%' AND entry."authorSlug" = substr(of_list, 10) AND story.standing = 'live'
  UNION ALL
  SELECT story."firstPublishedAt", story.id FROM published.stories story
    WHERE of_list ~ '^/\d{4}/\d{2}/\d{2}$' AND story.standing = 'live'
      AND story.day = CASE WHEN of_list ~ '^/\d{4}/\d{2}/\d{2}$' THEN to_date(substr(of_list, 2), 'YYYY/MM/DD') END
  UNION ALL
  SELECT story."firstPublishedAt", story.id FROM published.stories story
    WHERE of_list ~ '^/\d{4}/\d{2}$' AND story.standing = 'live'
      AND story.day >= CASE WHEN of_list ~ '^/\d{4}/\d{2}$' THEN to_date(substr(of_list, 2), 'YYYY/MM') END
      AND story.day < CASE WHEN of_list ~ '^/\d{4}/\d{2}$' THEN (to_date(substr(of_list, 2), 'YYYY/MM') + interval '1 month')::date END
  UNION ALL
  SELECT correction.at, correction.id FROM published.corrections correction JOIN published.stories story ON story.id = correction."storyId"
    WHERE of_list = '/corrections' AND story.standing IN ('live', 'retracted')
  UNION ALL
  SELECT DISTINCT story."firstPublishedAt", story.id FROM published.appearances appearance
    JOIN published.publications publication ON publication.id = appearance."publicationId"
    JOIN published.stories story ON story.id = publication."storyId" AND story."currentVersion" = publication.version AND story.standing = 'live'
    WHERE appearance."claimId" = CASE WHEN of_list LIKE '/claims/%' THEN substr(of_list, 9)::uuid END
$$;

-- Breaks pages that have grown to twice sixteen entries, from the oldest on, so that what is there already stays as it is: where
-- entries were added from `lowest` to `highest`. A break is the oldest entry of the newer page.
CREATE FUNCTION published.break_pages(of_list text, lowest timestamptz, highest timestamptz) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS E'DECLARE
  low timestamptz := coalesce((SELECT max(at) FROM published.page_breaks WHERE list = of_list AND at < lowest), ''-infinity'')\x3B
  high timestamptz := coalesce((SELECT min(at) FROM published.page_breaks WHERE list = of_list AND at > highest), ''infinity'')\x3B
BEGIN
  -- Nearly always there are fewer, and that is soon known.
  PERFORM FROM published.entries_of(of_list) AS entry WHERE entry.at BETWEEN low AND high OFFSET 31 LIMIT 1\x3B
  IF FOUND THEN
    WITH within AS (
      SELECT entry.at, entry.id, true AS is_entry FROM published.entries_of(of_list) AS entry WHERE entry.at BETWEEN low AND high
      UNION ALL
      SELECT at, id, false FROM published.page_breaks WHERE list = of_list AND at BETWEEN low AND high
    ), paged AS (
      SELECT *, count(*) FILTER (WHERE NOT is_entry) OVER (ORDER BY at, id, is_entry) AS page FROM within
    ), counted AS (
      SELECT at, id, row_number() OVER (PARTITION BY page ORDER BY at, id) - 1 AS older, count(*) OVER (PARTITION BY page) AS entries
      FROM paged WHERE is_entry
    )
    INSERT INTO published.page_breaks (list, at, id)
      SELECT of_list, at, id FROM counted WHERE older > 0 AND older % 16 = 0 AND entries - older >= 16
    ON CONFLICT DO NOTHING\x3B
  END IF\x3B
END';

CREATE FUNCTION published.break_lists_of_stories() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM published.break_pages(list, min("firstPublishedAt"), max("firstPublishedAt"))
    FROM added, LATERAL (VALUES (''/sections/'' || "sectionSlug"), (to_char(day, ''/YYYY/MM/DD'')), (to_char(day, ''/YYYY/MM''))) AS lists (list)
    GROUP BY list\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER stories_break_pages AFTER INSERT ON published.stories REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.break_lists_of_stories();

CREATE FUNCTION published.break_lists_of_moved_story() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM published.break_pages(''/sections/'' || NEW."sectionSlug", NEW."firstPublishedAt", NEW."firstPublishedAt")\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER moved_stories_break_pages AFTER UPDATE OF "sectionSlug" ON published.stories
  FOR EACH ROW WHEN (OLD."sectionSlug" <> NEW."sectionSlug") EXECUTE FUNCTION published.break_lists_of_moved_story();

CREATE FUNCTION published.break_lists_of_topics() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM published.break_pages(''/topics/'' || "topicSlug", min("firstPublishedAt"), max("firstPublishedAt")) FROM added GROUP BY "topicSlug"\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER story_topics_break_pages AFTER INSERT ON published.story_topics REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.break_lists_of_topics();

CREATE FUNCTION published.break_lists_of_authors() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM published.break_pages(''/authors/'' || "authorSlug", min("firstPublishedAt"), max("firstPublishedAt")) FROM added GROUP BY "authorSlug"\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER story_authors_break_pages AFTER INSERT ON published.story_authors REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.break_lists_of_authors();

CREATE FUNCTION published.break_list_of_corrections() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM published.break_pages(''/corrections'', min(at), max(at)) FROM added HAVING count(*) > 0\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER corrections_break_pages AFTER INSERT ON published.corrections REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.break_list_of_corrections();

-- What the version before stated already stands in its list. Few claims are stated so often that theirs has a second page.
CREATE FUNCTION published.break_lists_of_claims() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM published.break_pages(''/claims/'' || newly."claimId", min(newly.at), max(newly.at))
    FROM (
      SELECT added."claimId", story."firstPublishedAt" AS at FROM added
      JOIN published.publications publication ON publication.id = added."publicationId"
      JOIN published.stories story ON story.id = publication."storyId"
      WHERE NOT EXISTS (
        SELECT 1 FROM published.publications before JOIN published.appearances stated ON stated."publicationId" = before.id
        WHERE before."storyId" = publication."storyId" AND before.version = publication.version - 1 AND stated."claimId" = added."claimId"
      )
    ) newly
    WHERE (SELECT count(*) FROM published.appearances stated WHERE stated."claimId" = newly."claimId") >= 32
    GROUP BY newly."claimId"\x3B
  RETURN NULL\x3B
END';
CREATE TRIGGER appearances_break_pages AFTER INSERT ON published.appearances REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.break_lists_of_claims();

-- What was published before.
SELECT published.break_pages(list, '-infinity', 'infinity') FROM (
  SELECT DISTINCT '/sections/' || "sectionSlug" FROM published.stories
  UNION SELECT DISTINCT to_char(day, '/YYYY/MM/DD') FROM published.stories
  UNION SELECT DISTINCT to_char(day, '/YYYY/MM') FROM published.stories
  UNION SELECT DISTINCT '/topics/' || "topicSlug" FROM published.story_topics
  UNION SELECT DISTINCT '/authors/' || "authorSlug" FROM published.story_authors
  UNION SELECT '/corrections'
  UNION SELECT '/claims/' || "claimId" FROM published.appearances GROUP BY "claimId" HAVING count(*) >= 32
) AS lists (list);
