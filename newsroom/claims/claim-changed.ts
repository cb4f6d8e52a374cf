import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { refreshPublicRecord } from '../permissions/can';
import { liveStoriesOf } from '../publishing/live-stories';
import { refreshPublicClaim } from '../publishing/public-record';
import type { LoadedClaim } from './load-claim';

/** How long the owner of a live story has to look at a changed claim, in milliseconds: four hours. */
const timeToLook = 4 * 60 * 60 * 1_000;

/**
 * What every change of a claim or of what it rests on means: each draft that uses it loses its approval; each live
 * story that uses it is listed as touched, with a task for its owner; and when an editor made the change, readers see
 * the new labels at once. Prose is never rewritten.
 */
export async function claimChanged(
  context: Pick<CommandContext, 'db' | 'actor' | 'at' | 'touch'>,
  claim: LoadedClaim,
  reason: string,
  { contributes = true }: { contributes?: boolean } = {},
): Promise<AuditEvent[]> {
  const { db, actor, at } = context;
  await db.claim.update({ where: { id: claim.id }, data: { updatedAt: at } });
  const events: AuditEvent[] = [];
  for (const story of claim.stories) {
    events.push(...(await recordEdit(context, story, 'sourcing', { contributes })));
  }
  const live = await liveStoriesOf(db, claim.id);
  for (const storyId of live) {
    const open = await db.task.findFirst({ where: { storyId, claimId: claim.id, doneAt: null } });
    const data = { reason, dueAt: new Date(at.getTime() + timeToLook) };
    if (open) await db.task.update({ where: { id: open.id }, data: { reason } });
    else await db.task.create({ data: { ...data, storyId, claimId: claim.id, createdAt: at } });
  }
  if (live.length > 0 && refreshPublicRecord(actor).allowed) {
    await refreshPublicClaim(context, claim.id);
    events.push({
      name: 'claim.public-record-refreshed',
      subject: { type: 'claim', id: claim.id },
      data: { stories: live.length },
    });
  }
  return events;
}
