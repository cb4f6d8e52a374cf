import { siteDatabase } from '@/platform/database';
import { nameOfScope, readStoryKeys, type StoryScope } from './story-ids';
import { newest, readWholeStories, type WholeRetraction, type WholeStory } from './whole-story';

const feedLength = 50;

export type FeedStory = WholeStory | WholeRetraction;

export type Feed = {
  scope: StoryScope;
  /** Of the section, topic or author; empty for the whole paper. */
  name: string;
  stories: FeedStory[];
  /** When the feed last became what it is; null when it never had a story. */
  changedAt: Date | null;
};

/**
 * The newest stories of a scope, those that were taken back among them: whoever has one must learn of that. Null when there
 * is no such section, topic or author.
 */
export async function readFeed(scope: StoryScope): Promise<Feed | null> {
  const name = await nameOfScope(scope);
  if (name === null) return null;
  const keys = await readStoryKeys(scope, { take: feedLength, takenDownToo: false });
  const told = await readWholeStories(keys.map(({ id }) => id));
  const stories = told.filter((story) => story.standing !== 'taken_down');
  return { scope, name, stories, changedAt: await lastChange(scope, stories) };
}

/** Also counts what has left the feed since: a story taken down must not make it look older than it was. */
async function lastChange(scope: StoryScope, stories: FeedStory[]): Promise<Date | null> {
  const oldest = stories.at(-1)?.firstPublishedAt;
  const { _max } = await siteDatabase().publishedStory.aggregate({
    where: { ...within(scope), ...(oldest && { firstPublishedAt: { gte: oldest } }) },
    _max: { updatedAt: true },
  });
  return newest([...(_max.updatedAt ? [_max.updatedAt] : []), ...stories.flatMap((story) => (story.standing === 'live' ? [story.changedAt] : []))]);
}

function within(scope: StoryScope) {
  if (scope.kind === 'section') return { sectionSlug: scope.slug };
  if (scope.kind === 'topic') return { topics: { some: { topicSlug: scope.slug } } };
  if (scope.kind === 'author') return { authors: { some: { authorSlug: scope.slug } } };
  return {};
}
