import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import type { LoadedStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';

/**
 * What every change of text or sourcing means for a story: approvals and overrides of the earlier state are void, an
 * approved or scheduled draft is in drafting again, and who did it counts among its contributors (four eyes).
 * Setting a verification is the checker's work and makes nobody a contributor: pass `contributes: false`.
 */
export async function recordEdit(
  context: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  story: LoadedStory,
  by: 'text' | 'sourcing',
  { contributes = true }: { contributes?: boolean } = {},
): Promise<AuditEvent[]> {
  const { db, actor, at } = context;
  const personId = actor.kind === 'person' ? actor.id : story.ownerId;
  if (contributes) {
    await db.contribution.upsert({
      where: { storyId_personId: { storyId: story.id, personId } },
      create: { storyId: story.id, personId, at },
      update: { at },
    });
  }
  await db.override.updateMany({ where: { storyId: story.id, voidedAt: null }, data: { voidedAt: at } });
  await db.story.updateMany({ where: { id: story.id }, data: { touchedAt: at } });

  const reason = by === 'text' ? 'The text was edited.' : 'The sourcing was changed.';
  const voided = await db.approval.updateManyAndReturn({
    where: { storyId: story.id, voidedAt: null },
    data: { voidedAt: at, voidedById: personId, voidReason: reason },
    select: { id: true },
  });
  if (story.stage === 'approved' || story.stage === 'scheduled') await moveStory(context, story, 'edit', reason);

  return voided.map(({ id }) => ({
    name: 'approval.voided',
    subject: { type: 'story', id: story.id },
    storyId: story.id,
    data: { approvalId: id, by },
  }));
}
