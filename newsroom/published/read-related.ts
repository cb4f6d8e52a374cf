import { siteDatabase } from '@/platform/database';
import { Prisma } from '@/prisma/generated/client';
import { neighbourhood } from './neighbourhood';
import { storiesStating } from './stories-stating';
import type { StoryAddress } from './story-address';
import { cardSelection, storyCards, type StoryCard } from './story-card';

const shownAtMost = 4;

type Way = 'claims' | 'later' | 'earlier' | 'section';
type Story = { id: string; firstPublishedAt: Date; translationGroup: string | null };
/** `language` is told of the story itself. */
type Found = Story & { way: Way | 'itself'; language: string | null };

/**
 * Live stories that go with the live story at an address, at most four: those that rest on a claim it rests on, then its
 * neighbours in its topics, first the later ones, then those before it in its section. Neither the story nor one that says the
 * same in another language. In the end they stand newest first. It waits for nothing that has to be known of the story first.
 */
export async function readRelatedAt(address: StoryAddress): Promise<StoryCard[]> {
  const found = await findRelatedAt(address);
  const story = found.find(({ way }) => way === 'itself');
  if (!story) return [];
  const saysTheSame = ({ id, translationGroup }: Story) => id === story.id || (translationGroup !== null && translationGroup === story.translationGroup);
  const by = (way: Way) => found.filter((each) => each.way === way && !saysTheSame(each));
  const nearest = (way: Way) => by(way).toSorted(nearestTo(story));
  const wanted = [by('claims').toSorted(newestFirst), nearest('later'), nearest('earlier'), by('section').toSorted(newestFirst)].flat();
  const ids = [...new Set(wanted.map(({ id }) => id))].slice(0, 4 * shownAtMost);
  const rows = await siteDatabase().publishedStory.findMany({
    where: { id: { in: ids }, standing: 'live' },
    select: cardSelection,
  });
  const chosen = ids
    .flatMap((id) => rows.find((row) => row.id === id) ?? [])
    .filter((row, _, all) => row.id === inOneLanguage(all, row, story.language).id)
    .slice(0, shownAtMost)
    .toSorted((a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime());
  return storyCards(chosen);
}

/** Of stories that say the same in different languages one is enough: the one in the reader's language, else the first. */
function inOneLanguage<Row extends { id: string; language: string; translationGroup: string | null }>(all: Row[], row: Row, language: string | null): Row {
  const same = all.filter(({ translationGroup }) => translationGroup !== null && translationGroup === row.translationGroup);
  return same.find((other) => other.language === language) ?? same[0] ?? row;
}

/** The story, and what may go with it. Asked in one question, since a page waits for every answer. */
async function findRelatedAt({ day, slug }: StoryAddress): Promise<Found[]> {
  const its = Prisma.sql`ARRAY(
    SELECT appearance."claimId" FROM itself
    JOIN published.publications publication ON publication."storyId" = itself.id AND publication.version = itself."currentVersion"
    JOIN published.appearances appearance ON appearance."publicationId" = publication.id)`;
  return siteDatabase().$queryRaw<Found[]>`
    WITH itself AS MATERIALIZED (
      SELECT id, language, "firstPublishedAt", "translationGroup", "sectionSlug", "currentVersion"
      FROM published.stories WHERE slug = ${slug} AND day = ${day}::date AND standing = 'live'
    )
    SELECT id::text, "firstPublishedAt", "translationGroup"::text, 'itself' AS way, language FROM itself
    UNION ALL
    (SELECT id::text, "firstPublishedAt", "translationGroup"::text, 'claims', NULL
     FROM ${storiesStating(its)}
     WHERE "currentVersion" = version AND standing = 'live'
     ORDER BY "firstPublishedAt" DESC, id
     LIMIT 16)
    UNION ALL
    SELECT near.id::text, near."firstPublishedAt", near."translationGroup"::text, near.way, NULL
    FROM itself JOIN published.story_topics topic ON topic."storyId" = itself.id
    CROSS JOIN LATERAL (
      (SELECT story.id, tie."firstPublishedAt", story."translationGroup", 'later' AS way
       FROM published.story_topics tie
       JOIN published.stories story ON story.id = tie."storyId" AND story.standing = 'live'
       WHERE tie."topicSlug" = topic."topicSlug" AND tie."storyId" <> itself.id AND tie."firstPublishedAt" >= itself."firstPublishedAt"
       ORDER BY tie."firstPublishedAt", tie."storyId"
       LIMIT ${neighbourhood})
      UNION ALL
      (SELECT story.id, tie."firstPublishedAt", story."translationGroup", 'earlier' AS way
       FROM published.story_topics tie
       JOIN published.stories story ON story.id = tie."storyId" AND story.standing = 'live'
       WHERE tie."topicSlug" = topic."topicSlug" AND tie."storyId" <> itself.id AND tie."firstPublishedAt" <= itself."firstPublishedAt"
       ORDER BY tie."firstPublishedAt" DESC, tie."storyId" DESC
       LIMIT ${neighbourhood})
    ) AS near
    UNION ALL
    SELECT before.id::text, before."firstPublishedAt", before."translationGroup"::text, 'section', NULL
    FROM itself CROSS JOIN LATERAL (
      SELECT story.id, story."firstPublishedAt", story."translationGroup"
      FROM published.stories story
      WHERE story."sectionSlug" = itself."sectionSlug" AND story.id <> itself.id AND story."firstPublishedAt" <= itself."firstPublishedAt" AND story.standing = 'live'
      ORDER BY story."firstPublishedAt" DESC, story.id DESC
      LIMIT ${neighbourhood}
    ) AS before`;
}

function newestFirst(a: Found, b: Found): number {
  return b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime() || a.id.localeCompare(b.id);
}

function nearestTo({ firstPublishedAt }: Found | Story): (a: Found, b: Found) => number {
  const away = (found: Found) => Math.abs(found.firstPublishedAt.getTime() - firstPublishedAt.getTime());
  return (a, b) => away(a) - away(b) || a.id.localeCompare(b.id);
}
