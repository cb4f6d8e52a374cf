import { siteDatabase } from '@/platform/database';
import { listPage, storiesOnAPage, type ListPage } from './list-page';
import { afterKey, readPageKey } from './page-key';
import { isSlug } from './slug-in-address';
import { cardSelection } from './story-card';

export type Topic = { slug: string; name: string; description: string };
export type TopicPage = ListPage & { topic: Topic };

/** A topic that readers know; null when there is none. */
export async function readTopicName(slug: string): Promise<Topic | null> {
  return isSlug(slug) ? siteDatabase().publishedTopic.findUnique({ where: { slug } }) : null;
}

/** The live stories about a topic, newest first, after the key `before`. Null when there is no such topic. */
export async function readTopic(slug: string, before?: unknown): Promise<TopicPage | null> {
  const topic = await readTopicName(slug);
  if (!topic) return null;
  const key = readPageKey(before);
  const rows = await siteDatabase().publishedStoryTopic.findMany({
    where: { topicSlug: slug, story: { standing: 'live' }, ...afterKey(key, 'storyId') },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'desc' }],
    take: storiesOnAPage + 1,
    select: { story: { select: cardSelection } },
  });
  return { topic, ...(await listPage(rows.map(({ story }) => story), key !== null)) };
}
