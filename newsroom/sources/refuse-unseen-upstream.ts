import type { Actor } from '../people/actor';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/** What stands upstream of a source is shown to all who see that source, so nobody puts there what they do not see. */
export async function refuseUnseenUpstream(db: Transaction, actor: Actor, upstreamId: string | null): Promise<void> {
  if (upstreamId === null) return;
  const seen = await db.source.count({ where: { id: upstreamId, mergedIntoId: null, ...visibleSources(actor) } });
  if (seen === 0) refuse('not_found', 'There is no such source upstream.');
}
