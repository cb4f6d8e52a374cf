import type { Prisma, Stage, Standing } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { ownStories, readRows } from './read-rows';
import type { StoryRow } from './story-row';

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
  const whose = filter.mine ? ownStories(filter.mine) : [{}];
  const apart = whose.map((one) => ({ AND: [one, filterWhere(filter), after ? beyond(after) : {}] }));
  const rows = await readRows(actor, apart, { most: storiesPerPage + 1 });
  const stories = rows.slice(0, storiesPerPage);
  const last = stories.at(-1);
  return { stories, next: rows.length > storiesPerPage && last ? { touchedAt: last.touchedAt, id: last.id } : null };
}

function filterWhere({ stage, standing, section, words }: StoryFilter): Prisma.StoryWhereInput {
  return {
    ...(stage && { stage }),
    ...(standing && { standing }),
    ...(section && { section: { slug: section } }),
    ...(words && { headline: { contains: words.slice(0, 200), mode: 'insensitive' as const } }),
  };
}

/** The bound on the time alone is what an index can jump to. */
function beyond({ touchedAt, id }: StoryCursor): Prisma.StoryWhereInput {
  const at = new Date(touchedAt);
  return { touchedAt: { lte: at }, OR: [{ touchedAt: { lt: at } }, { id: { lt: id } }] };
}
