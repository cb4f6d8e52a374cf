import { siteDatabase } from '@/platform/database';
import { listPage, type ListPage, mostOnAPage, pageSpan, withinSpan } from './list-page';
import { isSlug } from './slug-in-address';
import { cardSelection } from './story-card';

export type Topic = { slug: string; name: string; description: string };
export type TopicPage = ListPage & { topic: Topic };

/** A topic that readers know; null when there is none. */
export async function readTopicName(slug: string): Promise<Topic | null> {
  return isSlug(slug) ? siteDatabase().publishedTopic.findUnique({ where: { slug } }) : null;
}

/** A page of the live stories about a topic, newest first (`pageSpan`). Null when there is no such topic or page. */
export async function readTopic(slug: string, before?: unknown): Promise<TopicPage | null> {
  if (!isSlug(slug)) return null;
  const [topic, span] = await Promise.all([readTopicName(slug), pageSpan(`/topics/${slug}`, before)]);
  if (!topic || !span) return null;
  const rows = await siteDatabase().publishedStoryTopic.findMany({
    where: { topicSlug: slug, story: { standing: 'live' }, ...withinSpan(span, 'firstPublishedAt', 'storyId') },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'desc' }],
    take: mostOnAPage,
    select: { story: { select: cardSelection } },
  });
  return { topic, ...(await listPage(rows.map(({ story }) => story), span)) };
}
