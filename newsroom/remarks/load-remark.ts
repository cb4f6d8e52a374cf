import type { Remark } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import { type LoadedStory, loadStory } from '../stories/load-story';
import type { Transaction } from '../transaction';

/** A remark on a story the actor may see, with that story. */
export async function loadRemark(
  db: Transaction,
  actor: Actor,
  id: string,
): Promise<{ remark: Remark; story: LoadedStory }> {
  const remark = await db.remark.findFirst({ where: { id, story: visibleStories(actor) } });
  if (!remark) refuse('not_found', 'There is no such remark, or you may not see it.');
  return { remark, story: await loadStory(db, actor, remark.storyId) };
}
