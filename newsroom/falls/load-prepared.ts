import type { PreparedCorrection } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import { type LoadedStory, loadStory } from '../stories/load-story';
import type { Transaction } from '../transaction';

/** A correction that still waits for somebody to decide about it, and its story, locked. */
export async function loadPrepared(db: Transaction, actor: Actor, id: string): Promise<{ prepared: PreparedCorrection; story: LoadedStory }> {
  const known = await db.preparedCorrection.findFirst({ where: { id, story: visibleStories(actor) }, select: { storyId: true } });
  if (!known) refuse('not_found', 'There is no such correction, or you may not see it.');
  const story = await loadStory(db, actor, known.storyId);
  const prepared = await db.preparedCorrection.findUniqueOrThrow({ where: { id } });
  return { prepared, story };
}
