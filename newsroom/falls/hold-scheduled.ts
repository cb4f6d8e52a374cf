import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { recordEdits } from '../drafts/record-edit';
import { lockStories } from '../stories/load-story';
import type { Transaction } from '../transaction';

/**
 * The stories that wait for their hour and rely on the claim: in their own draft, or as another language of a story that
 * does, in its draft or before readers.
 */
export async function scheduledOn(db: Transaction, claimId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT story.id::text AS id FROM desk.scheduled_publications schedule
      JOIN desk.stories story ON story.id = schedule."storyId"
     WHERE schedule.ending IS NULL AND EXISTS (
       SELECT 1 FROM desk.stories other
        WHERE COALESCE(other."translationOfId", other.id) = COALESCE(story."translationOfId", story.id) AND (EXISTS (
          SELECT 1 FROM desk.appearances WHERE "claimId" = ${claimId}::uuid AND "storyId" = other.id) OR EXISTS (
          SELECT 1 FROM published.stories live
            JOIN published.publications shown ON shown."storyId" = live.id AND shown.version = live."currentVersion"
            JOIN published.appearances appearance ON appearance."publicationId" = shown.id AND appearance."claimId" = ${claimId}::uuid
           WHERE live.id = other.id AND live.standing = 'live')))
     ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/** The other languages of a story that wait for their hour. */
export async function scheduledLanguagesOf(db: Transaction, { id, translationOfId }: { id: string; translationOfId: string | null }): Promise<string[]> {
  const original = translationOfId ?? id;
  const waiting = await db.scheduledPublication.findMany({
    where: { ending: null, storyId: { not: id }, story: { OR: [{ id: original }, { translationOfId: original }] } },
    orderBy: { storyId: 'asc' },
    select: { storyId: true },
  });
  return waiting.map(({ storyId }) => storyId);
}

/**
 * Holds the scheduled publications of these stories because what they rely on fell: none of them goes out, their
 * approvals are void, and the reason stands on each.
 * @param wave its id is null where no claim fell
 */
export async function holdScheduled(
  context: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  ids: readonly string[],
  wave: { id: string | null; reason: string },
): Promise<AuditEvent[]> {
  const { db, at } = context;
  const events = await recordEdits(context, await lockStories(db, ids), 'sourcing', { contributes: false, reason: wave.reason });
  await db.scheduledPublication.updateMany({
    where: { storyId: { in: [...ids] }, endedAt: at, ending: 'edited' },
    data: { ending: 'held', endedReason: wave.reason, waveId: wave.id },
  });
  return events;
}
