import { deskDatabase } from '@/platform/database';
import type { Prisma, Stage, Standing } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { type StoryRow, storyRow, storyRowSelect } from './story-row';

export type StoryFilter = {
  stage?: Stage;
  standing?: Standing;
  section?: string;
  /** Only stories of this person's, owned or shared. */
  mine?: string;
  /** Words of the headline. */
  words?: string;
};

/** The last row of the page before: its time and id. Pages go by key, so page one thousand costs what page one does. */
export type StoryCursor = { touchedAt: string; id: string };

export type StoryPage = { stories: StoryRow[]; next: StoryCursor | null };

export const storiesPerPage = 40;

/** Stories the actor may see, the last touched first. */
export async function listStories(actor: Actor, filter: StoryFilter = {}, after?: StoryCursor): Promise<StoryPage> {
  const rows = await deskDatabase().story.findMany({
    where: { AND: [visibleStories(actor), filterWhere(filter), after ? beyond(after) : {}] },
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    take: storiesPerPage + 1,
    select: storyRowSelect,
  });
  const stories = rows.slice(0, storiesPerPage).map(storyRow);
  const last = stories.at(-1);
  return { stories, next: rows.length > storiesPerPage && last ? { touchedAt: last.touchedAt, id: last.id } : null };
}

function filterWhere({ stage, standing, section, mine, words }: StoryFilter): Prisma.StoryWhereInput {
  return {
    ...(stage && { stage }),
    ...(standing && { standing }),
    ...(section && { section: { slug: section } }),
    ...(mine && { OR: [{ ownerId: mine }, { members: { some: { personId: mine } } }] }),
    ...(words && { headline: { contains: words.slice(0, 200), mode: 'insensitive' as const } }),
  };
}

function beyond({ touchedAt, id }: StoryCursor): Prisma.StoryWhereInput {
  const at = new Date(touchedAt);
  return { OR: [{ touchedAt: { lt: at } }, { touchedAt: at, id: { lt: id } }] };
}
