-- AlterTable
ALTER TABLE "published"."stories" ADD COLUMN     "headlinePassages" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "standfirstPassages" JSONB NOT NULL DEFAULT '[]';

-- What readers have already: its published document says in which language its words are.
WITH words AS (
  SELECT story.id, field.node->>'type' AS field, word.place, word.node->>'text' AS text,
    jsonb_path_query_first(word.node, '$.marks[*] ? (@.type == "language").attrs.lang') #>> '{}' AS language
  FROM published.stories story
  JOIN published.publications publication ON publication."storyId" = story.id AND publication.version = story."currentVersion"
  CROSS JOIN LATERAL jsonb_path_query(publication.document, '$.content[*] ? (@.type == "headline" || @.type == "standfirst")') AS field (node)
  CROSS JOIN LATERAL jsonb_path_query(field.node, '$.content[*]') WITH ORDINALITY AS word (node, place)
), placed AS (
  SELECT *, place - row_number() OVER (PARTITION BY id, field, language ORDER BY place) AS passage FROM words
), passages AS (
  SELECT id, field, language, min(place) AS place, string_agg(text, '' ORDER BY place) AS text FROM placed GROUP BY id, field, language, passage
), fields AS (
  SELECT id, field, jsonb_agg(jsonb_build_object('text', text, 'language', language) ORDER BY place) AS passages
  FROM passages GROUP BY id, field HAVING bool_or(language IS NOT NULL)
)
UPDATE published.stories story
   SET "headlinePassages" = coalesce((SELECT passages FROM fields WHERE fields.id = story.id AND field = 'headline'), '[]'),
       "standfirstPassages" = coalesce((SELECT passages FROM fields WHERE fields.id = story.id AND field = 'standfirst'), '[]')
 WHERE story.id IN (SELECT id FROM fields);
