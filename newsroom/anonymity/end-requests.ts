import type { AnonymityEnding, AnonymityRequest } from '@/prisma/generated/client';
import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';

/** Writes down that requests, or the grants that came of them, have ended: by whom, when and why. */
export async function endRequests(
  { db, actor, at }: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  requests: readonly AnonymityRequest[],
  ending: AnonymityEnding,
  reason: string,
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const { id: requestId, storyId, claimId, sourceId, requestedById } of requests) {
    const personId = ending === 'expired' ? null : actor.kind === 'person' ? actor.id : requestedById;
    await db.anonymityEnd.create({ data: { requestId, ending, reason, personId, at } });
    events.push({ name: 'anonymity.ended', subject: { type: 'claim', id: claimId }, storyId, data: { requestId, sourceId, ending } });
  }
  return events;
}
