import pg from 'pg';
import { storyAddress } from '@/newsroom/published/story-address';
import { ask } from './ask';
import type { Load } from './load';

/** So many readers at once. */
export const coldReaders = 10;

/** Copies of a story under addresses that nobody ever asked for, ten at a time, each asked for once. */
export async function coldPages(ownerUrl: string, site: string, storyId: string, seconds: number): Promise<Load> {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  const times: number[] = [];
  let errors = 0;
  let took = 0;
  try {
    while (took < seconds * 1_000) {
      const copies = await copyStory(db, storyId);
      const began = performance.now();
      await Promise.all(
        copies.map(async (address) => {
          const { status } = await ask(site + address);
          times.push(performance.now() - began);
          if (status !== 200) errors += 1;
        }),
      );
      took += performance.now() - began;
      await removeCopies(db);
    }
  } finally {
    await db.end();
  }
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? NaN;
  return { requests: times.length, perSecond: (times.length * 1_000) / took, p99, errors };
}

/** Whole rows, whatever their columns, so that a copy is like the original in all but its names. */
async function copyStory(db: pg.Client, storyId: string): Promise<string[]> {
  const current = `FROM published.stories story JOIN published.publications edition
    ON edition."storyId" = story.id AND edition.version = story."currentVersion" AND story.id = '${storyId}'`;
  const renamed = (row: string, names: string) => `SELECT (jsonb_populate_record(${row}, jsonb_build_object(${names}))).*`;
  await db.query(
    `CREATE TEMPORARY TABLE copies AS SELECT gen_random_uuid() AS "toStory", gen_random_uuid() AS "toVersion" FROM generate_series(1, ${coldReaders});
     INSERT INTO published.stories
       ${renamed('story', `'id', "toStory", 'slug', 'copy-' || "toStory", 'translationGroup', "toStory"`)} ${current}, copies;
     INSERT INTO published.publications ${renamed('edition', `'id', "toVersion", 'storyId', "toStory"`)} ${current}, copies;
     INSERT INTO published.appearances ${renamed('appearance', `'publicationId', "toVersion"`)}
       ${current} JOIN published.appearances appearance ON appearance."publicationId" = edition.id, copies;
     INSERT INTO published.story_topics ${renamed('topic', `'storyId', "toStory"`)} FROM published.story_topics topic, copies WHERE "storyId" = '${storyId}';
     INSERT INTO published.story_authors ${renamed('author', `'storyId', "toStory"`)} FROM published.story_authors author, copies WHERE "storyId" = '${storyId}';`,
  );
  const { rows } = await db.query<{ day: string; slug: string }>('SELECT day::text, slug FROM published.stories JOIN copies ON id = "toStory"');
  return rows.map(({ day, slug }) => storyAddress({ day: new Date(`${day}T00:00:00Z`), slug }));
}

async function removeCopies(db: pg.Client): Promise<void> {
  await db.query(
    `DELETE FROM published.publications WHERE "storyId" IN (SELECT "toStory" FROM copies);
     DELETE FROM published.stories WHERE id IN (SELECT "toStory" FROM copies);
     DELETE FROM published.page_breaks WHERE id IN (SELECT "toStory" FROM copies);
     DROP TABLE copies;`,
  );
}
