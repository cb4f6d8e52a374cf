import pg from 'pg';

/** Words of the stories: two that every one holds, one in a hundred of them, and one in ten of all. */
export const wordIn = { all: 'government', allToo: 'border', hundredth: 'harbour', ten: 'zeppelin' };

/**
 * Stories as readers have them, after years: of about 250 words, in twelve sections, 300 topics and by 120 authors, one in
 * ten German and one in twenty in a language without a configuration. The same count yields the same stories.
 */
export async function insertPublished(ownerUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT setseed(0.5)');
    await client.query(paragraphs);
    await client.query(`CREATE TEMPORARY TABLE numbered AS ${numbered(count)}`);
    await client.query(stories);
    // An index made at once is made sooner.
    await client.query('DROP INDEX published.search_entries_vector_idx');
    await client.query(entries(count));
    await client.query("SET maintenance_work_mem = '512MB'");
    await client.query('CREATE INDEX search_entries_vector_idx ON published.search_entries USING GIN (vector)');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Of forty words out of six thousand, few of which are used often. */
const paragraphs = `
  CREATE TEMPORARY TABLE paragraphs AS
    SELECT p, string_agg('w' || to_char(floor(6000 * random() ^ 3), 'FM0000') || (ARRAY['s', 'ing', 'ed', ''])[1 + k % 4], ' ' ORDER BY k)
      || '.' AS words
    FROM generate_series(0, 4999) p, generate_series(1, 40) k GROUP BY p;
  CREATE UNIQUE INDEX ON paragraphs (p);`;

function numbered(count: number): string {
  return `
    SELECT n, md5('story' || n)::uuid AS id, 'Headline of story ' || n AS headline, 'What story ' || n || ' is about.' AS standfirst,
      CASE WHEN n % 10 = 1 THEN 'de' WHEN n % 20 = 2 THEN 'ps' ELSE 'en' END AS language,
      CASE WHEN n % 10 = 1 THEN 'german' WHEN n % 20 = 2 THEN 'simple' ELSE 'english' END AS configuration,
      'section-' || n % 12 AS section, now() - random() * interval '3650 days' AS at
    FROM generate_series(1, ${count}) n`;
}

const stories = `
  INSERT INTO published.sections (slug, name, position) SELECT 'section-' || n, 'Section ' || n, n FROM generate_series(0, 11) n;
  INSERT INTO published.topics (slug, name) SELECT 'topic-' || n, 'Topic ' || n FROM generate_series(0, 299) n;
  INSERT INTO published.authors (slug, name) SELECT 'author-' || n, 'Author ' || n FROM generate_series(0, 119) n;
  INSERT INTO published.claims (id, statement, kind, verification, contestation, disposition, method, voices, evidence, "updatedAt")
    SELECT md5('claim' || n)::uuid, 'Claim ' || n, 'fact', 'not_independently_verified', 'disputed', 'live', '', '[]', '[]', now()
    FROM generate_series(0, 999) n;
  INSERT INTO published.stories (id, slug, day, "sectionSlug", language, "currentVersion", headline, standfirst, byline, "firstPublishedAt", "updatedAt")
    SELECT id, 'story-' || n, at::date, section, language, 1, headline, standfirst, '', at, at FROM numbered;
  INSERT INTO published.story_topics ("storyId", "topicSlug", "firstPublishedAt") SELECT id, 'topic-' || n % 300, at FROM numbered;
  INSERT INTO published.story_authors ("storyId", "authorSlug", position, "firstPublishedAt") SELECT id, 'author-' || n % 120, 0, at FROM numbered;
  INSERT INTO published.publications (id, "storyId", version, kind, "revisionHash", headline, standfirst, dateline, byline, document, "publishedAt")
    SELECT md5('publication' || n)::uuid, id, 1, 'first', repeat('0', 64), headline, standfirst, '', '', '{"type":"doc"}', at FROM numbered;
  INSERT INTO published.appearances (id, "publicationId", "claimId", position, core)
    SELECT md5('appearance' || n)::uuid, md5('publication' || n)::uuid, md5('claim' || n % 1000)::uuid, 0, true FROM numbered WHERE n % 3 = 0;`;

/** As publishing would make them (newsroom/publishing/keep-search-entry.ts). */
function entries(count: number): string {
  return `
    INSERT INTO published.search_entries ("storyId", configuration, "sectionSlug", "firstPublishedAt", text, words, vector)
      SELECT id, configuration, section, at, standfirst || E'\\n' || words, lower(standfirst || E'\\n' || words),
        setweight(to_tsvector(configuration::regconfig, headline), 'A') || setweight(to_tsvector(configuration::regconfig, standfirst), 'B')
          || setweight(to_tsvector(configuration::regconfig, words), 'C')
      FROM (
        SELECT numbered.*, 'The ${wordIn.all} said so. ' || string_agg(paragraphs.words, ' ') || ' Nothing at the ${wordIn.allToo}.'
          || CASE WHEN n % 100 = 3 THEN ' Ships in the ${wordIn.hundredth}.' ELSE '' END
          || CASE WHEN n % ${Math.ceil(count / 10)} = 7 THEN ' A ${wordIn.ten} above it.' ELSE '' END AS words
        FROM numbered JOIN LATERAL generate_series(1, 6) k ON true
          JOIN paragraphs ON paragraphs.p = (numbered.n::bigint * 7919 + k * 104729) % 5000
        GROUP BY numbered.n, id, headline, standfirst, language, configuration, section, at
      ) written`;
}
