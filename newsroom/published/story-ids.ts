import { siteDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { PageKey } from './page-key';

/** The whole paper, or one section, topic or author. */
export type StoryScope = { kind: 'all' } | { kind: 'section' | 'topic' | 'author'; slug: string };

type Asked = { take: number; before?: PageKey | null; takenDownToo: boolean };

/** The name of a section, topic or author; empty for the whole paper, null when there is none. */
export async function nameOfScope(scope: StoryScope): Promise<string | null> {
  if (scope.kind === 'all') return '';
  const db = siteDatabase();
  const named = { where: { slug: scope.slug }, select: { name: true } } as const;
  if (scope.kind === 'section') return (await db.publishedSection.findUnique(named))?.name ?? null;
  if (scope.kind === 'topic') return (await db.publishedTopic.findUnique(named))?.name ?? null;
  return (await db.publishedAuthor.findUnique(named))?.name ?? null;
}

/** The stories of a scope, newest first, after the key `before`; topics and authors are read by indexes of their own. */
export async function readStoryKeys(scope: StoryScope, { take, before = null, takenDownToo }: Asked): Promise<PageKey[]> {
  const db = siteDatabase();
  const descending = 'desc' as const;
  const standing = { in: ['live', 'retracted'] } satisfies Prisma.EnumPublicStandingFilter;
  if (scope.kind === 'topic' || scope.kind === 'author') {
    const asked = {
      where: {
        ...(!takenDownToo && { story: { standing } }),
        ...(before && { firstPublishedAt: { lte: before.at }, OR: [{ firstPublishedAt: { lt: before.at } }, { storyId: { lt: before.id } }] }),
      },
      orderBy: [{ firstPublishedAt: descending }, { storyId: descending }],
      take,
      select: { storyId: true, firstPublishedAt: true },
    };
    const rows =
      scope.kind === 'topic'
        ? await db.publishedStoryTopic.findMany({ ...asked, where: { ...asked.where, topicSlug: scope.slug } })
        : await db.publishedStoryAuthor.findMany({ ...asked, where: { ...asked.where, authorSlug: scope.slug } });
    return rows.map(({ storyId, firstPublishedAt }) => ({ id: storyId, at: firstPublishedAt }));
  }
  const rows = await db.publishedStory.findMany({
    where: {
      ...(!takenDownToo && { standing }),
      ...(scope.kind === 'section' && { sectionSlug: scope.slug }),
      ...(before && { firstPublishedAt: { lte: before.at }, OR: [{ firstPublishedAt: { lt: before.at } }, { id: { lt: before.id } }] }),
    },
    orderBy: [{ firstPublishedAt: descending }, { id: descending }],
    take,
    select: { id: true, firstPublishedAt: true },
  });
  return rows.map(({ id, firstPublishedAt }) => ({ id, at: firstPublishedAt }));
}
