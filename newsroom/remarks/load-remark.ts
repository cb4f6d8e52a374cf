import type { Remark } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import { type LoadedStory, loadStory } from '../stories/load-story';
import type { Transaction } from '../transaction';

/** A remark on a story the actor may see, with that story. */
export async function loadRemark(db: Transaction, actor: Actor, id: string): Promise<{ remark: Remark; story: LoadedStory }> {
  const { remarks: [remark], story } = await loadRemarks(db, actor, [id]);
  return { remark: remark!, story };
}

/** All of these remarks, in no order, on the one story that they are on; refuses where one is missing, may not be seen or is on another. */
export async function loadRemarks(db: Transaction, actor: Actor, ids: readonly string[]): Promise<{ remarks: Remark[]; story: LoadedStory }> {
  const where = { id: { in: [...new Set(ids)] } };
  const first = await db.remark.findFirst({ where: { ...where, story: visibleStories(actor) }, select: { storyId: true } });
  const story = first && (await loadStory(db, actor, first.storyId));
  const remarks = story ? await db.remark.findMany({ where: { ...where, storyId: story.id } }) : [];
  if (!story || remarks.length < where.id.in.length) refuse('not_found', 'There is no such remark, or you may not see it.');
  return { remarks, story };
}
