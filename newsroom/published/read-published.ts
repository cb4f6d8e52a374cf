import { siteDatabase } from '@/platform/database';
import { cutPage, type PageKey } from './page-key';
import type { StoryAddress } from './story-address';
import { nameOfScope, readStoryKeys, type StoryScope } from './story-ids';
import { readWholeStories, type ToldStory } from './whole-story';

const pageSize = 25;

/** `older` is the key of the next page. */
export type PublishedStories = { stories: ToldStory[]; older: string | null };

/**
 * Everything that was ever published of a scope, newest first, after the key `before`: what was taken back too, because
 * whoever took it over must learn of that. Null when there is no such section, topic or author.
 */
export async function readPublished(scope: StoryScope, before: PageKey | null, size = pageSize): Promise<PublishedStories | null> {
  if ((await nameOfScope(scope)) === null) return null;
  const keys = await readStoryKeys(scope, { take: size + 1, before, takenDownToo: true });
  const { page, next } = cutPage(keys, size, (key) => key);
  return { stories: await readWholeStories(page.map(({ id }) => id)), older: next };
}

/** The story at an address, whatever became of it; null when none was ever there. */
export async function readToldStory({ day, slug }: StoryAddress): Promise<ToldStory | null> {
  const row = await siteDatabase().publishedStory.findFirst({ where: { slug, day }, select: { id: true } });
  const [story = null] = row ? await readWholeStories([row.id]) : [];
  return story;
}
