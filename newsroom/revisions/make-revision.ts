import type { Prisma, Revision, RevisionReason } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import type { LoadedStory } from '../stories/load-story';
import type { StoryState } from './state';

/** Keeps an immutable, numbered snapshot of a story's state at a milestone. */
export async function makeRevision(
  { db, actor, at }: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  story: Pick<LoadedStory, 'id' | 'ownerId'>,
  state: StoryState,
  reason: RevisionReason,
  { id, name = null }: { id?: string; name?: string | null } = {},
): Promise<Pick<Revision, 'id' | 'number' | 'hash'>> {
  const last = await db.revision.aggregate({ where: { storyId: story.id }, _max: { number: true } });
  return db.revision.create({
    data: {
      ...(id && { id }),
      storyId: story.id,
      number: (last._max.number ?? 0) + 1,
      reason,
      name,
      document: state.document as unknown as Prisma.InputJsonObject,
      sourcing: state.sourcing as unknown as Prisma.InputJsonArray,
      details: state.details as Prisma.InputJsonObject,
      hash: state.hash,
      authorId: actor.kind === 'person' ? actor.id : story.ownerId,
      createdAt: at,
    },
    // What was just written need not come back.
    select: { id: true, number: true, hash: true },
  });
}
