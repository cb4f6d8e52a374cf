import type { Prisma } from '@/prisma/generated/client';
import { storyAddress } from '../published/story-address';
import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';
import { liveStoriesOf } from './live-stories';
import { relatedAddresses } from './related-stories';
import { type Bearer, cardsOf, changesOf, touchedByName, touchedByStory } from './touched-addresses';

type Context = Pick<CommandContext, 'db' | 'touch'>;

/**
 * Names every address where the story stands at this moment. What takes it out of a place calls this before and after:
 * the place it left changes too.
 */
export async function touchStory({ db, touch }: Context, storyId: string): Promise<void> {
  touch(await placesOf(db, storyId));
}

/** Names the addresses of every live story that uses the claim. */
export async function touchStoriesOf({ db, touch }: Context, claimId: string): Promise<void> {
  for (const storyId of await liveStoriesOf(db, claimId)) touch(await placesOf(db, storyId));
  touch([`/claims/${claimId}`]);
}

/** Names the addresses that show the name of a topic or an author. */
export async function touchName({ db, touch }: Context, kind: 'topics' | 'authors', slug: string): Promise<void> {
  const stories = await db.publishedStory.findMany({
    where: kind === 'topics' ? { topics: { some: { topicSlug: slug } } } : { authors: { some: { authorSlug: slug } } },
    select: listed,
  });
  touch(touchedByName(`/${kind}/${slug}`, stories.map(bearer)));
}

const listed = {
  slug: true,
  day: true,
  sectionSlug: true,
  topics: { select: { topicSlug: true } },
  authors: { select: { authorSlug: true } },
} satisfies Prisma.PublishedStorySelect;

function bearer({ topics, authors, ...story }: Prisma.PublishedStoryGetPayload<{ select: typeof listed }>): Bearer {
  return { ...story, topicSlugs: topics.map(({ topicSlug }) => topicSlug), authorSlugs: authors.map(({ authorSlug }) => authorSlug) };
}

async function placesOf(db: Transaction, storyId: string): Promise<string[]> {
  const story = await db.publishedStory.findUnique({
    where: { id: storyId },
    select: {
      ...listed,
      translationGroup: true,
      firstPublishedAt: true,
      publications: { select: { appearances: { select: { claimId: true } } } },
      formerAddresses: { select: { slug: true } },
    },
  });
  if (!story) return [];
  const { translationGroup } = story;
  const others =
    translationGroup === null
      ? []
      : await db.publishedStory.findMany({ where: { translationGroup, id: { not: storyId } }, select: { day: true, slug: true } });
  const claimIds = [...new Set(story.publications.flatMap(({ appearances }) => appearances.map(({ claimId }) => claimId)))];
  const places = touchedByStory({
    ...bearer(story),
    neighbouringDays: await neighbouringDays(db, story.day),
    claimIds,
    translations: others.map(storyAddress),
  });
  const former = story.formerAddresses.map(({ slug }) => storyAddress({ day: story.day, slug }));
  const related = await relatedAddresses(db, { ...bearer(story), id: storyId, firstPublishedAt: story.firstPublishedAt, claimIds });
  return [...places, cardsOf(storyId), ...former.flatMap((each) => [each, changesOf(each)]), ...related];
}

async function neighbouringDays(db: Transaction, day: Date): Promise<Date[]> {
  const select = { day: true } as const;
  const earlier = await db.publishedStory.findFirst({ where: { day: { lt: day }, standing: 'live' }, orderBy: { day: 'desc' }, select });
  const later = await db.publishedStory.findFirst({ where: { day: { gt: day }, standing: 'live' }, orderBy: { day: 'asc' }, select });
  return [earlier, later].flatMap((found) => found?.day ?? []);
}
