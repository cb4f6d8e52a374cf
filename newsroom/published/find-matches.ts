import { Prisma } from '@/prisma/generated/client';
import { siteDatabase } from '@/platform/database';
import type { Transaction } from '../transaction';
import { signs } from './extract';
import { type Asked, candidatesOf } from './search-candidates';
import type { SearchKey } from './search-key';

export const resultsOnAPage = 20;

/** How many of the newest matches are ranked against one another: ranking reads whole vectors. */
export const rankedAtOnce = 500;

/** How long one search may keep PostgreSQL busy, in milliseconds. */
const patience = 3_000;

/** A word in a headline outweighs the same word in a text that is three years newer; in seconds for one natural logarithm. */
const agePerRank = 2 * 365 * 86_400;

/** Words at the beginning of a text from which extracts are cut, in characters. */
const extractedFrom = 6_000;

const fragments = `MaxFragments=2, MinWords=8, MaxWords=22, ShortWord=2, FragmentDelimiter=${signs.between}`;
const selections = `StartSel=${signs.from}, StopSel=${signs.to}`;

export type Match = {
  storyId: string;
  score: number;
  configuration: string;
  /** The beginning of the story's words. */
  text: string;
  /** Passages of it as they are searched, with signs around what was found. */
  marked: string;
};

/**
 * `ranked` hold the words as they were asked for; `last` is the oldest of those that hold them all, and `more` says that older
 * ones do too.
 */
type Block = { ranked: number; last: { at: Date; id: string } | null; more: boolean; page: Match[] };

/**
 * What the extract is cut from, and by which words. PostgreSQL marks nothing unless one passage holds all of them, and
 * some may stand in the headline only: then it is any of them.
 */
const passage = Prisma.sql`
  SELECT folded.words, CASE
      WHEN to_tsvector(page.configuration::regconfig, folded.words) @@ page.query THEN page.query
      ELSE regexp_replace(page.query::text, ' (&|<[0-9-]+>) ', ' | ', 'g')::tsquery
    END AS query
  FROM (SELECT left(entry.words, ${extractedFrom}) AS words) AS folded`;

/**
 * A page of one block of matches, and one more: the newest that hold all the words are kept, and only they are ranked. What
 * the index cannot tell (that words stand side by side) is looked at only in them.
 */
export async function findMatches(asked: Asked, { block, after }: SearchKey, atOnce: number): Promise<Block> {
  const further = after ? Prisma.sql`WHERE (score, "storyId") < (${String(after.score)}::float8, ${after.id}::uuid)` : Prisma.empty;
  return siteDatabase().$transaction(async (db) => {
    await db.$executeRaw`
      SELECT set_config('statement_timeout', ${String(patience)}, true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`;
    // One beyond the block says whether there is another.
    const search = candidatesOf(asked, await presentConfigurations(db), { block, atMost: atOnce + 1 });
    const ask = async (candidates: Prisma.Sql) =>
      blockIn(await db.$queryRaw<Row[]>`
        WITH ${search.questions}, holding AS MATERIALIZED (${candidates}), candidates AS MATERIALIZED (
          SELECT * FROM holding ORDER BY "firstPublishedAt" DESC, "storyId" DESC LIMIT ${atOnce}
        ), ranked AS MATERIALIZED (
          SELECT candidates.*, ln(greatest(ts_rank(entry.vector, candidates.query, 1), 1e-9)::float8)
            + extract(epoch FROM candidates."firstPublishedAt")::float8 / ${agePerRank} AS score
          FROM candidates JOIN published.search_entries entry USING ("storyId")
          WHERE entry.vector @@ candidates.query
        ), page AS MATERIALIZED (
          SELECT * FROM ranked ${further} ORDER BY score DESC, "storyId" DESC LIMIT ${resultsOnAPage + 1}
        )
        SELECT (SELECT count(*) > ${atOnce} FROM holding) AS more, (SELECT count(*)::int FROM ranked) AS ranked,
          last."firstPublishedAt" AS "lastAt", last."storyId"::text AS "lastId",
          page."storyId"::text AS "storyId", page.score, page.configuration, left(entry.text, ${extractedFrom}) AS text,
          ts_headline(page.configuration::regconfig, passage.words, passage.query, ${`${selections}, ${fragments}`}) AS marked
        FROM (SELECT 1) AS always
          LEFT JOIN LATERAL (SELECT * FROM candidates ORDER BY "firstPublishedAt", "storyId" LIMIT 1) AS last ON true
          LEFT JOIN page ON true
          LEFT JOIN published.search_entries entry ON entry."storyId" = page."storyId"
          LEFT JOIN LATERAL (${passage}) AS passage ON true
        ORDER BY page.score DESC, page."storyId" DESC`);
    const among = (await search.areCommon(db)) ? await ask(search.amongNewest) : null;
    return among?.more ? among : ask(search.byIndex);
  });
}

function blockIn(rows: Row[]): Block {
  const [first] = rows;
  return {
    ranked: first?.ranked ?? 0,
    last: first?.lastId && first.lastAt ? { at: first.lastAt, id: first.lastId } : null,
    more: first?.more ?? false,
    page: rows.flatMap(({ storyId, score, configuration, text, marked }) => (storyId === null ? [] : [{ storyId, score, configuration, text, marked }])),
  };
}

/**
 * Those in which something stands, by a few steps through the index. Asked for beforehand: PostgreSQL would take them for
 * many, and then read every entry rather than ask the index for each.
 */
async function presentConfigurations(db: Transaction): Promise<string[]> {
  const rows = await db.$queryRaw<{ configuration: string }[]>`
    WITH RECURSIVE present AS (
      (SELECT configuration FROM published.search_entries ORDER BY configuration LIMIT 1)
      UNION ALL
      SELECT (SELECT entry.configuration FROM published.search_entries entry
              WHERE entry.configuration > present.configuration ORDER BY entry.configuration LIMIT 1)
      FROM present WHERE present.configuration IS NOT NULL
    ) SELECT configuration FROM present WHERE configuration IS NOT NULL`;
  return rows.map(({ configuration }) => configuration);
}

/** One row at least, which counts; without a story where none was found. */
type Row = { more: boolean; ranked: number; lastAt: Date | null; lastId: string | null } & (Match | { [field in keyof Match]: null });
