import { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';
import { foldQuestion } from './fold-question';
import type { PageKey } from './page-key';
import type { SearchQuestion } from './search-question';

export type Asked = Omit<SearchQuestion, 'from' | 'to'> & { from: Date | null; before: Date | null };

/** Of the newest so many, nearly all hold what is common. */
const probed = 40;
const common = 36;

/**
 * Ways to the newest entries that hold all words of a question. They say `candidates`, and go behind `questions`, in which
 * `query` is what was asked in each configuration, and `loose` the same words wherever they stand.
 */
export type Candidates = {
  questions: Prisma.Sql;
  /** All that the index gives for the words, and the newest of these: quick where few hold them. */
  byIndex: Prisma.Sql;
  /** Those among the newest, whoever holds the words: quick where nearly all do. Fewer than asked for says that there may be others. */
  amongNewest: Prisma.Sql;
  /**
   * Whether nearly all of the newest hold the words. It is asked rather than left to PostgreSQL, whose knowledge of how
   * common a word is would choose one way for both.
   */
  areCommon(db: Transaction): Promise<boolean>;
};

/** @param block the entry before which they stand; null begins with the newest */
export function candidatesOf(asked: Asked, configurations: readonly string[], { block, atMost }: { block: PageKey | null; atMost: number }): Candidates {
  const { section, topic, author, from, before } = asked;
  const conditions = Prisma.join([
    Prisma.sql`true`,
    ...(section === null ? [] : [Prisma.sql`entry."sectionSlug" = ${section}`]),
    ...(from === null ? [] : [Prisma.sql`entry."firstPublishedAt" >= ${from}`]),
    ...(before === null ? [] : [Prisma.sql`entry."firstPublishedAt" < ${before}`]),
    ...(topic === null ? [] : [Prisma.sql`entry."storyId" IN (SELECT "storyId" FROM published.story_topics WHERE "topicSlug" = ${topic})`]),
    ...(author === null ? [] : [Prisma.sql`entry."storyId" IN (SELECT "storyId" FROM published.story_authors WHERE "authorSlug" = ${author})`]),
    ...(block === null ? [] : [Prisma.sql`(entry."firstPublishedAt", entry."storyId") < (${block.at}, ${block.id}::uuid)`]),
  ], ' AND ');
  const newestFirst = Prisma.sql`ORDER BY entry."firstPublishedAt" DESC, entry."storyId" DESC`;
  const newest = (limit: number) => Prisma.sql`
    (SELECT * FROM published.search_entries entry WHERE ${conditions} ${newestFirst} LIMIT ${limit}) AS entry`;
  const questions = Prisma.sql`exact AS MATERIALIZED (
      SELECT configuration, websearch_to_tsquery(configuration::regconfig, words) AS query
      FROM unnest(${configurations}::text[], ${configurations.map((each) => foldQuestion(asked.words, each))}::text[]) AS said (configuration, words)
    ), asked AS MATERIALIZED (
      SELECT configuration, query, regexp_replace(query::text, '<(-|[0-9]+)>', '&', 'g')::tsquery AS loose
      FROM exact WHERE numnode(query) > 0
    )`;
  return {
    questions,
    // PostgreSQL plans what stands within OFFSET by itself: it would rather walk from the newest, whoever holds the words.
    byIndex: Prisma.sql`
      SELECT entry."storyId", entry."firstPublishedAt", entry.configuration, entry.query FROM (
        SELECT held."storyId", held."firstPublishedAt", held."sectionSlug", asked.configuration, asked.query
        FROM asked JOIN published.search_entries held ON held.configuration = asked.configuration
        WHERE held.vector @@ asked.loose OFFSET 0) AS entry
      WHERE ${conditions} ${newestFirst} LIMIT ${atMost}`,
    amongNewest: Prisma.sql`
      SELECT entry."storyId", entry."firstPublishedAt", asked.configuration, asked.query
      FROM ${newest(2 * atMost)} JOIN asked ON entry.configuration = asked.configuration
      WHERE entry.vector @@ asked.loose ${newestFirst} LIMIT ${atMost}`,
    async areCommon(db) {
      // Few stories stand under one topic or one author, and they are not side by side among the newest.
      if (topic !== null || author !== null) return false;
      const [found] = await db.$queryRaw<{ holding: number }[]>`
        WITH ${questions} SELECT count(*)::int AS holding
        FROM ${newest(probed)} JOIN asked ON entry.configuration = asked.configuration WHERE entry.vector @@ asked.loose`;
      return (found?.holding ?? 0) >= common;
    },
  };
}
