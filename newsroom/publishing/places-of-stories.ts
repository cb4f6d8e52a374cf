import { Prisma } from '@/prisma/generated/client';
import { listAddress } from '../published/list-address';
import { neighbourhood } from '../published/neighbourhood';
import { storiesStating } from '../published/stories-stating';
import { storyAddress } from '../published/story-address';
import type { Transaction } from '../transaction';
import { cardsOf, formsAt, touchedByLeaving, touchedByStory } from './touched-addresses';

/** `day` is YYYY-MM-DD. */
type Address = { day: string; slug: string };

type Row = Address & {
  id: string;
  sectionSlug: string;
  topicSlugs: string[];
  authorSlugs: string[];
  claimIds: string[];
  formerSlugs: string[];
  translations: Address[];
  neighbouringDays: (string | null)[];
  related: Address[];
  pages: { list: string; before: string }[];
};

/**
 * Every address where these stories stand at this moment, a story's own before its lists, and those of the stories that
 * may list one of them as related: its neighbours in its topics and those that follow it in its section
 * (published/read-related.ts). Of each of its lists it is on the first page, or on the one that begins at the next newer break;
 * that page may just have been broken in two, so the newer half is among them. Asked at once, however many the stories are.
 * Who shares a claim with them is not among these: see `sharingAddresses`.
 */
export async function placesOf(db: Transaction, storyIds: readonly string[]): Promise<{ places: string[]; claimIds: string[] }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT story.id::text AS id, story.day::text AS day, story.slug, story."sectionSlug",
      ARRAY(SELECT "topicSlug" FROM published.story_topics WHERE "storyId" = story.id ORDER BY 1) AS "topicSlugs",
      ARRAY(SELECT "authorSlug" FROM published.story_authors WHERE "storyId" = story.id ORDER BY 1) AS "authorSlugs",
      ARRAY(
        SELECT DISTINCT appearance."claimId"::text FROM published.publications publication
        JOIN published.appearances appearance ON appearance."publicationId" = publication.id
        WHERE publication."storyId" = story.id ORDER BY 1
      ) AS "claimIds",
      ARRAY(SELECT slug FROM published.former_addresses WHERE "storyId" = story.id ORDER BY 1) AS "formerSlugs",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('day', other.day, 'slug', other.slug)) FROM published.stories other
        WHERE other."translationGroup" = story."translationGroup" AND other.id <> story.id
      ), '[]') AS translations,
      ARRAY[
        (SELECT max(other.day)::text FROM published.stories other WHERE other.day < story.day AND other.standing = 'live'),
        (SELECT min(other.day)::text FROM published.stories other WHERE other.day > story.day AND other.standing = 'live')
      ] AS "neighbouringDays",
      coalesce((
        SELECT jsonb_agg(DISTINCT jsonb_build_object('day', near.day, 'slug', near.slug)) FROM (
          SELECT day, slug FROM published.story_topics own, LATERAL ${besideInTopic(Prisma.sql`own."topicSlug"`)} beside WHERE own."storyId" = story.id
          UNION ALL
          SELECT day, slug FROM ${followingInSection(Prisma.sql`story."sectionSlug"`)} following
        ) near
      ), '[]') AS related,
      coalesce((
        SELECT jsonb_agg(DISTINCT jsonb_build_object('list', newer.list, 'before', newer.id)) FROM (
          SELECT unnest(ARRAY['/sections/' || story."sectionSlug", to_char(story.day, '/YYYY/MM/DD'), to_char(story.day, '/YYYY/MM')]), story."firstPublishedAt", story.id
          UNION ALL SELECT '/topics/' || "topicSlug", "firstPublishedAt", "storyId" FROM published.story_topics WHERE "storyId" = story.id
          UNION ALL SELECT '/authors/' || "authorSlug", "firstPublishedAt", "storyId" FROM published.story_authors WHERE "storyId" = story.id
          UNION ALL SELECT '/corrections', at, id FROM published.corrections WHERE "storyId" = story.id
        ) AS entry (list, at, id) CROSS JOIN LATERAL ${nextBreaks} newer
      ), '[]') AS pages
    FROM published.stories story WHERE story.id = ANY(${[...storyIds]}::uuid[]) ORDER BY story.id`;
  const claimIds = [...new Set(rows.flatMap((row) => row.claimIds))];
  return { places: [...new Set([...rows.map(addressOf), ...rows.flatMap(placesOfRow)])], claimIds };
}

/** A list in which a story stands no more, by its slug; `id` and `firstPublishedAt` are the story's. */
export type LeftPlace = { kind: 'sections' | 'topics' | 'authors'; slug: string; id: string; firstPublishedAt: Date };

/** Every address that shows that stories left these lists, beside their own: the page on which each would stand, and who may have listed it as related. */
export async function placesLeft(db: Transaction, left: readonly LeftPlace[]): Promise<string[]> {
  if (left.length === 0) return [];
  const entries = left.map(({ kind, slug, id, firstPublishedAt }) => ({ list: `/${kind}/${slug}`, [kind]: slug, id, at: firstPublishedAt }));
  const rows = await db.$queryRaw<({ before: string; list: string } | ({ before: null } & Address))[]>`
    WITH entry AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry (list text, topics text, sections text, id uuid, at timestamptz)),
    story AS (SELECT topics, sections, id, at AS "firstPublishedAt" FROM entry)
    SELECT newer.id::text AS before, newer.list, NULL AS day, NULL AS slug FROM entry CROSS JOIN LATERAL ${nextBreaks} newer
    UNION ALL
    SELECT NULL, NULL, day::text, slug FROM story CROSS JOIN LATERAL ${besideInTopic(Prisma.sql`story.topics`)} beside
    UNION ALL
    SELECT NULL, NULL, day::text, slug FROM story CROSS JOIN LATERAL ${followingInSection(Prisma.sql`story.sections`)} following`;
  const shown = rows.map((row) => (row.before === null ? addressOf(row) : listAddress(row.list, row.before)));
  return [...entries.flatMap(({ list }) => touchedByLeaving(list)), ...shown];
}

/** For a story of a query, its nearest live neighbours under a topic, on both sides. */
function besideInTopic(topic: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    (SELECT bearer.day, bearer.slug FROM published.story_topics entry
     JOIN published.stories bearer ON bearer.id = entry."storyId" AND bearer.standing = 'live'
     WHERE entry."topicSlug" = ${topic} AND entry."storyId" <> story.id AND entry."firstPublishedAt" >= story."firstPublishedAt"
     ORDER BY entry."firstPublishedAt", entry."storyId" LIMIT ${neighbourhood})
    UNION ALL
    (SELECT bearer.day, bearer.slug FROM published.story_topics entry
     JOIN published.stories bearer ON bearer.id = entry."storyId" AND bearer.standing = 'live'
     WHERE entry."topicSlug" = ${topic} AND entry."storyId" <> story.id AND entry."firstPublishedAt" <= story."firstPublishedAt"
     ORDER BY entry."firstPublishedAt" DESC, entry."storyId" DESC LIMIT ${neighbourhood}))`;
}

/** For a story of a query, the live ones that follow it next in a section. */
function followingInSection(section: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT other.day, other.slug FROM published.stories other
    WHERE other."sectionSlug" = ${section} AND other.id <> story.id AND other."firstPublishedAt" >= story."firstPublishedAt" AND other.standing = 'live'
    ORDER BY other."firstPublishedAt", other.id LIMIT ${neighbourhood})`;
}

/** For an entry of a list in a query: where the page ends on which it is, and the half that may just have been broken from that. */
const nextBreaks = Prisma.sql`(
  SELECT breaks.list, breaks.id FROM published.page_breaks breaks WHERE breaks.list = entry.list AND (breaks.at, breaks.id) > (entry.at, entry.id)
  ORDER BY breaks.at, breaks.id LIMIT 2)`;

/** Live stories that rested on one of these claims in any version, and may list one another as related. */
export async function sharingAddresses(db: Transaction, claimIds: readonly string[]): Promise<string[]> {
  if (claimIds.length === 0) return [];
  const rows = await db.$queryRaw<Address[]>`
    SELECT DISTINCT day::text AS day, slug FROM ${storiesStating(claimIds)} WHERE standing = 'live'`;
  return rows.map(addressOf);
}

function placesOfRow({ formerSlugs, translations, neighbouringDays, related, pages, ...row }: Row): string[] {
  const former = formerSlugs.map((slug) => addressOf({ day: row.day, slug }));
  return [
    ...touchedByStory({
      ...row,
      day: atMidnight(row.day),
      neighbouringDays: neighbouringDays.flatMap((day) => (day === null ? [] : atMidnight(day))),
      translations: translations.map(addressOf),
    }),
    cardsOf(row.id),
    ...former.flatMap(formsAt),
    ...related.map(addressOf),
    ...pages.map(({ list, before }) => listAddress(list, before)),
  ];
}

function addressOf({ day, slug }: Address): string {
  return storyAddress({ day: atMidnight(day), slug });
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
