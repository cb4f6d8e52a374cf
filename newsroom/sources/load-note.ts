import type { SourcingNote } from '@/prisma/generated/client';
import { type LoadedClaim, loadClaim } from '../claims/load-claim';
import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/** A note on a claim the actor may see, with that claim. */
export async function loadNote(
  db: Transaction,
  actor: Actor,
  id: string,
): Promise<{ note: SourcingNote; claim: LoadedClaim }> {
  const note = await db.sourcingNote.findFirst({ where: { id, claim: visibleClaims(actor) } });
  if (!note) refuse('not_found', 'There is no such sourcing note, or you may not see it.');
  return { note, claim: await loadClaim(db, actor, note.claimId) };
}
