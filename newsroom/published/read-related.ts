import { siteDatabase } from '@/platform/database';
import { neighbourhood } from './neighbourhood';
import type { LiveStory } from './read-story';
import { storiesStating } from './stories-stating';
import { cardSelection, storyCards, type StoryCard } from './story-card';
import type { StoryTies } from './story-ties';

const shownAtMost = 4;

type Way = 'claims' | 'later' | 'earlier' | 'section';
type Found = { id: string; firstPublishedAt: Date; way: Way };
type Story = Pick<LiveStory, 'id' | 'language' | 'firstPublishedAt' | 'section'> & { claims: { id: string }[] };

/**
 * Live stories that go with a story, at most four: those that rest on a claim it rests on, then its neighbours in its
 * topics, first the later ones, then those before it in its section. Neither the story nor one that says the same in
 * another language. In the end they stand newest first.
 */
export async function readRelated(story: Story, { topics, translations }: Pick<StoryTies, 'topics' | 'translations'>): Promise<StoryCard[]> {
  const saysTheSame = new Set([story.id, ...translations.map(({ id }) => id)]);
  const found = await findRelated(story, topics.map(({ slug }) => slug));
  const by = (way: Way) => found.filter((each) => each.way === way);
  const nearest = (way: Way) => by(way).toSorted(nearestTo(story));
  const wanted = [by('claims').toSorted(newestFirst), nearest('later'), nearest('earlier'), by('section').toSorted(newestFirst)].flat().map(({ id }) => id);
  const ids = [...new Set(wanted)].filter((id) => !saysTheSame.has(id)).slice(0, 4 * shownAtMost);
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
function inOneLanguage<Row extends { id: string; language: string; translationGroup: string | null }>(all: Row[], row: Row, language: string): Row {
  const same = all.filter(({ translationGroup }) => translationGroup !== null && translationGroup === row.translationGroup);
  return same.find((other) => other.language === language) ?? same[0] ?? row;
}

/** Asked in one question, since a page waits for every answer. */
async function findRelated({ id, claims, firstPublishedAt, section }: Story, topics: string[]): Promise<Found[]> {
  return siteDatabase().$queryRaw<Found[]>`
    (SELECT id::text AS id, "firstPublishedAt", 'claims' AS way
     FROM ${storiesStating(claims.map((claim) => claim.id))}
     WHERE "currentVersion" = version AND standing = 'live'
     ORDER BY "firstPublishedAt" DESC, id
     LIMIT 16)
    UNION ALL
    SELECT near.id::text, near."firstPublishedAt", near.way
    FROM unnest(${topics}::text[]) AS topic (slug)
    CROSS JOIN LATERAL (
      (SELECT story.id, tie."firstPublishedAt", 'later' AS way
       FROM published.story_topics tie
       JOIN published.stories story ON story.id = tie."storyId" AND story.standing = 'live'
       WHERE tie."topicSlug" = topic.slug AND tie."storyId" <> ${id}::uuid AND tie."firstPublishedAt" >= ${firstPublishedAt}
       ORDER BY tie."firstPublishedAt", tie."storyId"
       LIMIT ${neighbourhood})
      UNION ALL
      (SELECT story.id, tie."firstPublishedAt", 'earlier' AS way
       FROM published.story_topics tie
       JOIN published.stories story ON story.id = tie."storyId" AND story.standing = 'live'
       WHERE tie."topicSlug" = topic.slug AND tie."storyId" <> ${id}::uuid AND tie."firstPublishedAt" <= ${firstPublishedAt}
       ORDER BY tie."firstPublishedAt" DESC, tie."storyId" DESC
       LIMIT ${neighbourhood})
    ) AS near
    UNION ALL
    (SELECT id::text, "firstPublishedAt", 'section' AS way
     FROM published.stories
     WHERE "sectionSlug" = ${section.slug} AND id <> ${id}::uuid AND "firstPublishedAt" <= ${firstPublishedAt} AND standing = 'live'
     ORDER BY "firstPublishedAt" DESC, id DESC
     LIMIT ${neighbourhood})`;
}

function newestFirst(a: Found, b: Found): number {
  return b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime() || a.id.localeCompare(b.id);
}

function nearestTo({ firstPublishedAt }: Found | Story): (a: Found, b: Found) => number {
  const away = (found: Found) => Math.abs(found.firstPublishedAt.getTime() - firstPublishedAt.getTime());
  return (a, b) => away(a) - away(b) || a.id.localeCompare(b.id);
}
