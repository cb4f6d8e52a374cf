import pg from 'pg';
import { insertStories } from '../many-stories';

/** Puts so many stories of years into the newsroom, those that are live before readers too. */
export async function insertPublished(ownerUrl: string, count: number): Promise<void> {
  await insertStories(ownerUrl, 1, count);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(published);
    await client.query('VACUUM ANALYZE');
    // Written down now, rather than while somebody measures.
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

const document = JSON.stringify({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'A story of another year' }] },
    { type: 'standfirst' },
    { type: 'dateline' },
    { type: 'body', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was told then.' }] }] },
  ],
});

const published = `
  INSERT INTO published.sections (slug, name, position) SELECT slug, name, position + 100 FROM desk.sections ON CONFLICT DO NOTHING;
  CREATE TEMPORARY TABLE told AS
    SELECT story.id, story.slug, story.headline, story.byline, story."touchedAt" AS at, section.slug AS section
    FROM desk.stories story JOIN desk.sections section ON section.id = story."sectionId"
    WHERE story.slug LIKE 'story-%' AND story.standing = 'live';
  INSERT INTO published.stories
    (id, slug, day, "sectionSlug", language, "currentVersion", headline, standfirst, byline, "translationGroup", "firstPublishedAt", "updatedAt")
    SELECT id, slug, at::date, section, 'en', 1, headline, '', byline, id, at, at FROM told;
  INSERT INTO published.publications (id, "storyId", version, kind, "revisionHash", headline, standfirst, dateline, byline, document, "publishedAt")
    SELECT gen_random_uuid(), id, 1, 'first', repeat('0', 64), headline, '', '', byline, '${document}', at FROM told;
  DROP TABLE told;`;
