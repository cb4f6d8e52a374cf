import { siteDatabase } from '@/platform/database';
import { neighbourhood } from './neighbourhood';
import type { LiveStory } from './read-story';
import { cardSelection, storyCards, type StoryCard } from './story-card';
import type { StoryTies } from './story-ties';

const shownAtMost = 4;

type Found = { id: string; firstPublishedAt: Date };
type Story = Pick<LiveStory, 'id' | 'language' | 'firstPublishedAt' | 'section'> & { claims: { id: string }[] };

/**
 * Live stories that go with a story, at most four: those that rest on a claim it rests on, then its neighbours in its
 * topics, first the later ones, then those before it in its section. Neither the story nor one that says the same in
 * another language. In the end they stand newest first.
 */
export async function readRelated(story: Story, { topics, translations }: Pick<StoryTies, 'topics' | 'translations'>): Promise<StoryCard[]> {
  const saysTheSame = new Set([story.id, ...translations.map(({ id }) => id)]);
  const sharing = await sharingClaims(story.claims.map(({ id }) => id));
  const around = await Promise.all(topics.map(({ slug }) => neighboursInTopic(slug, story)));
  const byTopic = (side: 'later' | 'earlier') => around.flatMap((each) => each[side]).toSorted(nearestTo(story));
  const before = await earlierInSection(story);
  const wanted = [sharing, byTopic('later'), byTopic('earlier'), before].flat().map(({ id }) => id);
  const ids = [...new Set(wanted)].filter((id) => !saysTheSame.has(id)).slice(0, 4 * shownAtMost);
  const rows = await siteDatabase().publishedStory.findMany({
    where: { id: { in: ids }, standing: 'live' },
    select: { ...cardSelection, translationGroup: true },
  });
  const chosen = ids
    .flatMap((id) => rows.find((row) => row.id === id) ?? [])
    .filter((row, _, all) => row.id === inOneLanguage(all, row, story.language).id)
    .slice(0, shownAtMost)
    .toSorted((a, b) => b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime());
  return storyCards(chosen.map(({ translationGroup: _, ...row }) => row));
}

/** Of stories that say the same in different languages one is enough: the one in the reader's language, else the first. */
function inOneLanguage<Row extends { id: string; language: string; translationGroup: string | null }>(all: Row[], row: Row, language: string): Row {
  const same = all.filter(({ translationGroup }) => translationGroup !== null && translationGroup === row.translationGroup);
  return same.find((other) => other.language === language) ?? same[0] ?? row;
}

/** Newest first. */
async function sharingClaims(claimIds: string[]): Promise<Found[]> {
  if (claimIds.length === 0) return [];
  return siteDatabase().$queryRaw<Found[]>`
    SELECT DISTINCT story.id::text AS id, story."firstPublishedAt"
    FROM published.appearances appearance
    JOIN published.publications publication ON publication.id = appearance."publicationId"
    JOIN published.stories story
      ON story.id = publication."storyId" AND story."currentVersion" = publication.version AND story.standing = 'live'
    WHERE appearance."claimId" = ANY(${claimIds}::uuid[])
    ORDER BY story."firstPublishedAt" DESC, id
    LIMIT 16`;
}

async function neighboursInTopic(topicSlug: string, { id, firstPublishedAt }: Story): Promise<{ later: Found[]; earlier: Found[] }> {
  const side = async (then: 'gte' | 'lte', direction: 'asc' | 'desc') => {
    const rows = await siteDatabase().publishedStoryTopic.findMany({
      where: { topicSlug, storyId: { not: id }, firstPublishedAt: { [then]: firstPublishedAt }, story: { standing: 'live' } },
      orderBy: [{ firstPublishedAt: direction }, { storyId: direction }],
      take: neighbourhood,
      select: { storyId: true, firstPublishedAt: true },
    });
    return rows.map((row) => ({ id: row.storyId, firstPublishedAt: row.firstPublishedAt }));
  };
  const [later, earlier] = await Promise.all([side('gte', 'asc'), side('lte', 'desc')]);
  return { later, earlier };
}

async function earlierInSection({ id, firstPublishedAt, section }: Story): Promise<Found[]> {
  return siteDatabase().publishedStory.findMany({
    where: { sectionSlug: section.slug, id: { not: id }, firstPublishedAt: { lte: firstPublishedAt }, standing: 'live' },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: neighbourhood,
    select: { id: true, firstPublishedAt: true },
  });
}

function nearestTo({ firstPublishedAt }: Found | Story): (a: Found, b: Found) => number {
  const away = (found: Found) => Math.abs(found.firstPublishedAt.getTime() - firstPublishedAt.getTime());
  return (a, b) => away(a) - away(b) || a.id.localeCompare(b.id);
}
