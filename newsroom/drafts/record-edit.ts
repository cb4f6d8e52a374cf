import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import type { StoryWithNames } from '../stories/load-story';
import { moveStory } from '../stories/move-story';

type Context = Pick<CommandContext, 'db' | 'actor' | 'at'>;
type Options = {
  contributes?: boolean;
  /** Whose work it is that changes the state, where that is not who acts. */
  workOf?: string;
  /** What those who approved are told; by default, what was changed. */
  reason?: string;
};

/**
 * What every change of text or sourcing means for a story: approvals and overrides of the earlier state are void, an
 * approved or scheduled draft is in drafting again, and who did it counts among its contributors (four eyes). What the
 * newsroom did by itself, as when leave for a source to go unnamed runs out, is nobody's act.
 * Setting a verification is the checker's work and makes nobody a contributor: pass `contributes: false`.
 */
export function recordEdit(context: Context, story: StoryWithNames, by: 'text' | 'sourcing', options: Options = {}): Promise<AuditEvent[]> {
  return recordEdits(context, [story], by, options);
}

/** The same for every story that one change reaches, in as many questions to the database as for one. */
export async function recordEdits(
  context: Context,
  stories: readonly StoryWithNames[],
  by: 'text' | 'sourcing',
  { contributes = true, workOf, reason = by === 'text' ? 'The text was edited.' : 'The sourcing was changed.' }: Options = {},
): Promise<AuditEvent[]> {
  if (stories.length === 0) return [];
  const { db, actor, at } = context;
  const ids = stories.map(({ id }) => id);
  const personId = actor.kind === 'person' ? actor.id : null;
  const contributorId = workOf ?? (contributes ? personId : null);
  // An edit takes its time before it waits for the story, and may have waited for an approval that took a later one: so
  // its contributors come after that.
  const voided = await db.$queryRaw<{ id: string; storyId: string }[]>`
    WITH contributed AS (
      INSERT INTO desk.contributions ("storyId", "personId", at)
        SELECT story, ${contributorId}::uuid, GREATEST(${at}::timestamptz, (SELECT max(approvals.at) FROM desk.approvals WHERE "storyId" = story) + interval '1 millisecond')
          FROM unnest(${contributorId ? ids : []}::uuid[]) AS story
      ON CONFLICT ("storyId", "personId") DO UPDATE SET at = GREATEST(contributions.at, excluded.at)
    ), overridden AS (
      UPDATE desk.overrides SET "voidedAt" = ${at}::timestamptz WHERE "storyId" = ANY(${ids}::uuid[]) AND "voidedAt" IS NULL
    ), touched AS (
      UPDATE desk.stories SET "touchedAt" = ${at}::timestamptz WHERE id = ANY(${ids}::uuid[])
    )
    UPDATE desk.approvals SET "voidedAt" = ${at}::timestamptz, "voidReason" = ${reason}, "voidedById" = ${personId}::uuid
     WHERE "storyId" = ANY(${ids}::uuid[]) AND "voidedAt" IS NULL
    RETURNING id::text AS id, "storyId"::text AS "storyId"`;
  for (const story of stories) {
    if (story.stage === 'approved' || story.stage === 'scheduled') await moveStory(context, story, 'edit', reason);
  }
  return voided.map(({ id, storyId }) => ({
    name: 'approval.voided',
    subject: { type: 'story', id: storyId },
    storyId,
    data: { approvalId: id, by },
  }));
}
