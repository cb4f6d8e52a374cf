import { siteDatabase } from '@/platform/database';
import { newest, readWholeStories, type WholeStory } from './whole-story';

const feedLength = 50;

/** What a feed is about: the whole paper, or one section, topic or author. */
export type FeedScope = { kind: 'all' } | { kind: 'section' | 'topic' | 'author'; slug: string };

export type Feed = {
  scope: FeedScope;
  /** Of the section, topic or author; empty for the whole paper. */
  name: string;
  stories: WholeStory[];
  /** When the feed last became what it is; null when it never had a story. */
  changedAt: Date | null;
};

/** The newest live stories of a scope. Null when there is no such section, topic or author. */
export async function readFeed(scope: FeedScope): Promise<Feed | null> {
  const name = await nameOf(scope);
  if (name === null) return null;
  const told = await readWholeStories(await newestOf(scope));
  const stories = told.filter((story) => story.standing === 'live');
  return { scope, name, stories, changedAt: await lastChange(scope, stories) };
}

async function nameOf(scope: FeedScope): Promise<string | null> {
  if (scope.kind === 'all') return '';
  const db = siteDatabase();
  const named = { where: { slug: scope.slug }, select: { name: true } } as const;
  if (scope.kind === 'section') return (await db.publishedSection.findUnique(named))?.name ?? null;
  if (scope.kind === 'topic') return (await db.publishedTopic.findUnique(named))?.name ?? null;
  return (await db.publishedAuthor.findUnique(named))?.name ?? null;
}

/** Ids, newest first; topics and authors are read by indexes of their own. */
async function newestOf(scope: FeedScope): Promise<string[]> {
  const db = siteDatabase();
  const descending = 'desc' as const;
  const newestTies = {
    orderBy: [{ firstPublishedAt: descending }, { storyId: descending }],
    take: feedLength,
    select: { storyId: true },
  };
  if (scope.kind === 'topic') {
    const rows = await db.publishedStoryTopic.findMany({ where: { topicSlug: scope.slug, story: { standing: 'live' } }, ...newestTies });
    return rows.map(({ storyId }) => storyId);
  }
  if (scope.kind === 'author') {
    const rows = await db.publishedStoryAuthor.findMany({ where: { authorSlug: scope.slug, story: { standing: 'live' } }, ...newestTies });
    return rows.map(({ storyId }) => storyId);
  }
  const rows = await db.publishedStory.findMany({
    where: { standing: 'live', ...within(scope) },
    orderBy: [{ firstPublishedAt: descending }, { id: descending }],
    take: feedLength,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Also counts what has left the feed since: a retraction must not make it look older than it was. */
async function lastChange(scope: FeedScope, stories: WholeStory[]): Promise<Date | null> {
  const oldest = stories.at(-1)?.firstPublishedAt;
  const { _max } = await siteDatabase().publishedStory.aggregate({
    where: { ...within(scope), ...(oldest && { firstPublishedAt: { gte: oldest } }) },
    _max: { updatedAt: true },
  });
  return newest([...(_max.updatedAt ? [_max.updatedAt] : []), ...stories.map(({ changedAt }) => changedAt)]);
}

function within(scope: FeedScope) {
  if (scope.kind === 'section') return { sectionSlug: scope.slug };
  if (scope.kind === 'topic') return { topics: { some: { topicSlug: scope.slug } } };
  if (scope.kind === 'author') return { authors: { some: { authorSlug: scope.slug } } };
  return {};
}
