import type { Prisma } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import { storiesReached } from '../falls/stories-reached';
import { placesOf, sharingAddresses } from './places-of-stories';
import { type Bearer, many, touchedByMany, touchedByName } from './touched-addresses';

type Context = Pick<CommandContext, 'db' | 'touch'>;

/**
 * Names every address where the story stands at this moment. What takes it out of a place calls this before and after:
 * the place it left changes too.
 */
export function touchStory(context: Context, storyId: string): Promise<void> {
  return touchStories(context, [storyId]);
}

/**
 * Names the addresses of every live story that uses one of the claims, and of its other languages, which warn of it too;
 * and of those that use a claim which one of these supersedes, since they lead to it.
 */
export async function touchStoriesOf(context: Context, changedIds: readonly string[]): Promise<void> {
  const superseded = await context.db.publishedClaim.findMany({ where: { supersededById: { in: [...changedIds] } }, select: { id: true } });
  const claimIds = [...new Set([...changedIds, ...superseded.map(({ id }) => id)])];
  const reached = await storiesReached(context.db, claimIds);
  await touchStories(context, reached.map(({ id }) => id));
  context.touch(claimIds.map((id) => `/claims/${id}`));
}

async function touchStories({ db, touch }: Context, storyIds: readonly string[]): Promise<void> {
  if (storyIds.length === 0) return;
  if (storyIds.length > many) {
    const select = { day: true, slug: true, sectionSlug: true };
    touch(touchedByMany(await db.publishedStory.findMany({ where: { id: { in: [...storyIds] } }, orderBy: { updatedAt: 'desc' }, select })));
    return;
  }
  const { places, claimIds } = await placesOf(db, storyIds);
  touch(places);
  touch(await sharingAddresses(db, claimIds));
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
