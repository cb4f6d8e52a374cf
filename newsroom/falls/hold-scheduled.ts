import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { recordEdits } from '../drafts/record-edit';
import { lockStories } from '../stories/load-story';
import type { Transaction } from '../transaction';

/** The stories that wait for their hour and rely on the claim, in their own draft or as a translation of one that does, in its draft or before readers. */
export async function scheduledOn(db: Transaction, claimId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT story.id::text AS id FROM desk.scheduled_publications schedule
      JOIN desk.stories story ON story.id = schedule."storyId"
     WHERE schedule.ending IS NULL AND (EXISTS (
       SELECT 1 FROM desk.appearances WHERE "claimId" = ${claimId}::uuid AND "storyId" IN (story.id, story."translationOfId")) OR EXISTS (
       SELECT 1 FROM published.stories original
         JOIN published.publications shown ON shown."storyId" = original.id AND shown.version = original."currentVersion"
         JOIN published.appearances appearance ON appearance."publicationId" = shown.id AND appearance."claimId" = ${claimId}::uuid
        WHERE original.id = story."translationOfId" AND original.standing = 'live'))
     ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/**
 * Holds the scheduled publications of these stories because a claim fell: none of them goes out, their approvals are
 * void, and the reason stands on each.
 */
export async function holdScheduled(
  context: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  ids: readonly string[],
  wave: { id: string; reason: string },
): Promise<AuditEvent[]> {
  const { db, at } = context;
  const events = await recordEdits(context, await lockStories(db, ids), 'sourcing', { contributes: false, reason: wave.reason });
  await db.scheduledPublication.updateMany({
    where: { storyId: { in: [...ids] }, endedAt: at, ending: 'edited' },
    data: { ending: 'held', endedReason: wave.reason, waveId: wave.id },
  });
  return events;
}
