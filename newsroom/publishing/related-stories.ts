import type { Transaction } from '../transaction';
import { neighbourhood } from '../published/neighbourhood';
import { storyAddress } from '../published/story-address';

type Story = { id: string; sectionSlug: string; firstPublishedAt: Date; topicSlugs: string[]; claimIds: string[] };

/**
 * The addresses of live stories whose list of related stories this story may stand in: those that share a claim with
 * it, its neighbours in its topics, and those that follow it in its section (published/read-related.ts).
 */
export async function relatedAddresses(db: Transaction, story: Story): Promise<string[]> {
  const { id, sectionSlug, firstPublishedAt, topicSlugs, claimIds } = story;
  const found = { select: { id: true, day: true, slug: true }, take: neighbourhood } as const;
  const sharing = await db.publishedStory.findMany({
    where: { id: { not: id }, standing: 'live', publications: { some: { appearances: { some: { claimId: { in: claimIds } } } } } },
    select: { id: true, day: true, slug: true },
  });
  const ofTopic = topicSlugs.flatMap((topicSlug) =>
    ([['gte', 'asc'], ['lte', 'desc']] as const).map(([then, direction]) =>
      db.publishedStoryTopic.findMany({
        where: { topicSlug, storyId: { not: id }, firstPublishedAt: { [then]: firstPublishedAt }, story: { standing: 'live' } },
        orderBy: [{ firstPublishedAt: direction }, { storyId: direction }],
        take: neighbourhood,
        select: { story: { select: found.select } },
      }),
    ),
  );
  const following = await db.publishedStory.findMany({
    where: { sectionSlug, id: { not: id }, firstPublishedAt: { gte: firstPublishedAt }, standing: 'live' },
    orderBy: [{ firstPublishedAt: 'asc' }, { id: 'asc' }],
    ...found,
  });
  const neighbours: { day: Date; slug: string }[] = [];
  for (const asked of ofTopic) neighbours.push(...(await asked).map((row) => row.story));
  return [...new Set([...sharing, ...neighbours, ...following].map(storyAddress))];
}
