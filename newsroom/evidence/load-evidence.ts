import type { Evidence } from '@/prisma/generated/client';
import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { type LoadedClaim, loadClaim } from '../claims/load-claim';
import type { CommandContext } from '../command';
import type { Actor } from '../people/actor';
import { system } from '../people/actor';
import { type Answer, no } from '../permissions/answer';
import { changeClaim } from '../permissions/can';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { shownByClaims } from './shown-by-claims';

const unseen = 'There is no such evidence, or you may not see it.';

/** Evidence for who sees a claim it belongs to, or belonged to where it is on none. Refuses where there is none. */
export async function loadSeenEvidence(db: Transaction, actor: Actor, id: string): Promise<Evidence> {
  const { claims } = await shownByClaims(db, actor, id);
  const evidence = claims.length > 0 ? await db.evidence.findUnique({ where: { id } }) : null;
  return evidence ?? refuse('not_found', unseen);
}

/**
 * Evidence with every claim that it belongs to, and whether the actor may change one that they see. What belongs to no
 * claim is kept as it is until somebody attaches it to one.
 */
export async function loadEvidence(
  db: Transaction,
  actor: Actor,
  id: string,
): Promise<{ evidence: Evidence; claims: LoadedClaim[]; mayChange: Answer }> {
  const evidence = await loadSeenEvidence(db, actor, id);
  const { claims: seen, isOff } = await shownByClaims(db, actor, id);
  if (isOff) return { evidence, claims: [], mayChange: no('This evidence belongs to no claim now. Attach it to one first.') };
  const seenIds = new Set(seen.map((claim) => claim.id));
  const rows = await db.claimEvidence.findMany({ where: { evidenceId: id }, orderBy: { claimId: 'asc' }, select: { claimId: true } });
  const claims: LoadedClaim[] = [];
  for (const { claimId } of rows) claims.push(await loadClaim(db, system, claimId));
  const answers = claims.filter((claim) => seenIds.has(claim.id)).map((claim) => changeClaim(actor, claim, claim.stories));
  const mayChange = answers.find(({ allowed }) => allowed) ?? answers[0];
  return { evidence, claims, mayChange: mayChange ?? refuse('not_found', unseen) };
}

/** What a change of evidence means for every claim that it belongs to. */
export async function evidenceChanged(context: CommandContext, claims: readonly LoadedClaim[], reason: string, contributes: boolean): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const claim of claims) events.push(...(await claimChanged(context, claim, reason, { contributes })));
  return events;
}
