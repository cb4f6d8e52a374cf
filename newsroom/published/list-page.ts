import { cutPage } from './page-key';
import { storyCards, type CardRow, type StoryCard } from './story-card';

export const storiesOnAPage = 24;

/** `older` is the key of the next page; `continued` says that this is not the first. */
export type ListPage = { stories: StoryCard[]; older: string | null; continued: boolean };

/** A page of a list, newest first, out of rows fetched with one more than fit. */
export async function listPage(rows: CardRow[], continued: boolean): Promise<ListPage> {
  const { page, next } = cutPage(rows, storiesOnAPage, ({ firstPublishedAt, id }) => ({ at: firstPublishedAt, id }));
  return { stories: await storyCards(page), older: next, continued };
}
