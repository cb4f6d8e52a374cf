import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { recordEdits } from '../drafts/record-edit';
import { liveStoriesOf } from '../publishing/live-stories';
import { lockStories } from '../stories/load-story';

type Context = Pick<CommandContext, 'db' | 'actor' | 'at'>;
type Translated = { id: string; translationOfId: string | null };

/**
 * A claim fell: what was approved of the other languages of the stories that state it, in their draft or before readers,
 * was approved on it too, and is looked at anew. What is scheduled is held by the wave, and what states it itself was
 * changed with it.
 * @param reason what happened to the claim, as a sentence
 */
export async function voidApprovedOn(context: Context, claimId: string, reason: string): Promise<AuditEvent[]> {
  const { db } = context;
  const stating = await db.story.findMany({
    where: { OR: [{ appearances: { some: { claimId, takenOffAt: null } } }, { id: { in: await liveStoriesOf(db, claimId) } }] },
    select: { id: true, translationOfId: true },
  });
  return voidApprovedLanguages(context, stating, `${reason} The same story in another language relies on it.`);
}

/**
 * Voids what was approved of the other languages of these stories.
 * @param reason what those who approved are told
 */
export async function voidApprovedLanguages(context: Context, stories: readonly Translated[], reason: string): Promise<AuditEvent[]> {
  const { db } = context;
  const groups = [...new Set(stories.map(originalOf))];
  const approved = await db.story.findMany({
    where: { stage: 'approved', OR: [{ id: { in: groups } }, { translationOfId: { in: groups } }] },
    orderBy: { id: 'asc' },
    select: { id: true, translationOfId: true },
  });
  // What readers have of a story may state what its next version, which was approved, does without.
  const resting = approved.filter((story) => stories.some((other) => other.id !== story.id && originalOf(other) === originalOf(story)));
  return recordEdits(context, await lockStories(db, resting.map(({ id }) => id)), 'sourcing', { contributes: false, reason });
}

function originalOf({ id, translationOfId }: Translated): string {
  return translationOfId ?? id;
}
