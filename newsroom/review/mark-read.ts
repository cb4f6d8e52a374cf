import type { CommandContext } from '../command';

/** Remembers what a person last read of a story, for "what changed since". */
export async function markRead(
  { db, actor, at }: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  storyId: string,
  revisionId: string,
): Promise<void> {
  if (actor.kind !== 'person') return;
  await db.reading.upsert({
    where: { storyId_personId: { storyId, personId: actor.id } },
    create: { storyId, personId: actor.id, revisionId, at },
    update: { revisionId, at },
  });
}
