import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import type { CommandContext } from '../command';
import { system } from '../people/actor';

/** What follows when a source is known to the desk in another way: every claim that rests on it is looked at again. */
export async function sourceDescribedAnew(context: CommandContext, sourceId: string): Promise<AuditEvent[]> {
  const { db } = context;
  const notes = await db.sourcingNote.findMany({ where: { sourceId }, distinct: ['claimId'], orderBy: { claimId: 'asc' }, select: { claimId: true } });
  const events: AuditEvent[] = [];
  for (const { claimId } of notes) {
    events.push(...(await claimChanged(context, await loadClaim(db, system, claimId), 'A source of the claim was described anew.')));
  }
  return events;
}
