import { siteDatabase } from '@/platform/database';
import { listPage, type ListPage, mostOnAPage, pageSpan, withinSpan } from './list-page';
import { isSlug } from './slug-in-address';
import { cardSelection } from './story-card';

export type Author = { slug: string; name: string; role: string; bio: string };
export type AuthorPage = ListPage & { author: Author };

/** Somebody who signs stories, as readers know them; null when there is nobody of that address. */
export async function readAuthorName(slug: string): Promise<Author | null> {
  return isSlug(slug) ? siteDatabase().publishedAuthor.findUnique({ where: { slug } }) : null;
}

/** A page of the live stories that an author signed, newest first (`pageSpan`). Null when there is no such author or page. */
export async function readAuthor(slug: string, before?: unknown): Promise<AuthorPage | null> {
  if (!isSlug(slug)) return null;
  const [author, span] = await Promise.all([readAuthorName(slug), pageSpan(`/authors/${slug}`, before)]);
  if (!author || !span) return null;
  const rows = await siteDatabase().publishedStoryAuthor.findMany({
    where: { authorSlug: slug, story: { standing: 'live' }, ...withinSpan(span, 'firstPublishedAt', 'storyId') },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'desc' }],
    take: mostOnAPage,
    select: { story: { select: cardSelection } },
  });
  return { author, ...(await listPage(rows.map(({ story }) => story), span)) };
}
