import { storyAddress } from '../published/story-address';
import type { CommandContext } from '../command';
import type { Transaction } from '../transaction';
import { liveStoriesOf } from './live-stories';
import { touchedByName, touchedByStory } from './touched-addresses';

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
    select: { day: true, slug: true },
  });
  touch(touchedByName(`/${kind}/${slug}`, stories));
}

async function placesOf(db: Transaction, storyId: string): Promise<string[]> {
  const story = await db.publishedStory.findUnique({
    where: { id: storyId },
    select: {
      slug: true,
      day: true,
      sectionSlug: true,
      translationGroup: true,
      topics: { select: { topicSlug: true } },
      authors: { select: { authorSlug: true } },
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
  const claimIds = story.publications.flatMap(({ appearances }) => appearances.map(({ claimId }) => claimId));
  const places = touchedByStory({
    ...story,
    topicSlugs: story.topics.map(({ topicSlug }) => topicSlug),
    authorSlugs: story.authors.map(({ authorSlug }) => authorSlug),
    claimIds: [...new Set(claimIds)],
    translations: others.map(storyAddress),
  });
  return [...places, ...story.formerAddresses.map(({ slug }) => storyAddress({ day: story.day, slug }))];
}
