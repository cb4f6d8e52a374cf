import { siteDatabase } from '@/platform/database';
import { listPage, storiesOnAPage, type ListPage } from './list-page';
import { afterKey, readPageKey } from './page-key';
import { isSlug } from './slug-in-address';
import { cardSelection } from './story-card';

export type Author = { slug: string; name: string; role: string; bio: string };
export type AuthorPage = ListPage & { author: Author };

/** Somebody who signs stories, as readers know them; null when there is nobody of that address. */
export async function readAuthorName(slug: string): Promise<Author | null> {
  return isSlug(slug) ? siteDatabase().publishedAuthor.findUnique({ where: { slug } }) : null;
}

/** The live stories that an author signed, newest first, after the key `before`. Null when there is no such author. */
export async function readAuthor(slug: string, before?: unknown): Promise<AuthorPage | null> {
  const author = await readAuthorName(slug);
  if (!author) return null;
  const key = readPageKey(before);
  const rows = await siteDatabase().publishedStoryAuthor.findMany({
    where: { authorSlug: slug, story: { standing: 'live' }, ...afterKey(key, 'storyId') },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'desc' }],
    take: storiesOnAPage + 1,
    select: { story: { select: cardSelection } },
  });
  return { author, ...(await listPage(rows.map(({ story }) => story), key !== null)) };
}
