import { siteDatabase } from '@/platform/database';
import { nameOfScope, readStoryKeys, type StoryScope } from './story-ids';
import { newest, readWholeStories, type WholeStory } from './whole-story';

const feedLength = 50;

export type Feed = {
  scope: StoryScope;
  /** Of the section, topic or author; empty for the whole paper. */
  name: string;
  stories: WholeStory[];
  /** When the feed last became what it is; null when it never had a story. */
  changedAt: Date | null;
};

/** The newest live stories of a scope. Null when there is no such section, topic or author. */
export async function readFeed(scope: StoryScope): Promise<Feed | null> {
  const name = await nameOfScope(scope);
  if (name === null) return null;
  const keys = await readStoryKeys(scope, { take: feedLength, liveOnly: true });
  const told = await readWholeStories(keys.map(({ id }) => id));
  const stories = told.filter((story) => story.standing === 'live');
  return { scope, name, stories, changedAt: await lastChange(scope, stories) };
}

/** Also counts what has left the feed since: a retraction must not make it look older than it was. */
async function lastChange(scope: StoryScope, stories: WholeStory[]): Promise<Date | null> {
  const oldest = stories.at(-1)?.firstPublishedAt;
  const { _max } = await siteDatabase().publishedStory.aggregate({
    where: { ...within(scope), ...(oldest && { firstPublishedAt: { gte: oldest } }) },
    _max: { updatedAt: true },
  });
  return newest([...(_max.updatedAt ? [_max.updatedAt] : []), ...stories.map(({ changedAt }) => changedAt)]);
}

function within(scope: StoryScope) {
  if (scope.kind === 'section') return { sectionSlug: scope.slug };
  if (scope.kind === 'topic') return { topics: { some: { topicSlug: scope.slug } } };
  if (scope.kind === 'author') return { authors: { some: { authorSlug: scope.slug } } };
  return {};
}
