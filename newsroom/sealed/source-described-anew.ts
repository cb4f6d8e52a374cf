import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import type { CommandContext } from '../command';
import { system } from '../people/actor';
import { hideName } from '../publishing/hide-name';
import { claimsRestingOn } from '../sources/claims-resting-on';

/**
 * What follows when a source is known to the desk in another way: every claim that rests on it, or on who carries its
 * word, is looked at again.
 * @param sealedName the name under which it was known until now, where that is sealed
 */
export async function sourceDescribedAnew(context: CommandContext, sourceId: string, sealedName?: string): Promise<AuditEvent[]> {
  const { db } = context;
  const claimIds = await claimsRestingOn(db, [sourceId]);
  const events: AuditEvent[] = [];
  for (const claimId of claimIds) {
    events.push(...(await claimChanged(context, await loadClaim(db, system, claimId), 'A source of the claim was described anew.')));
  }
  if (sealedName !== undefined) await hideName(context, sealedName, claimIds);
  return events;
}
