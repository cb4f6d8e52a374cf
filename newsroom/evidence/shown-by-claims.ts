import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import type { Transaction } from '../transaction';

export type ShowingClaims = {
  claims: { id: string; statement: string }[];
  /** It belongs to no claim now: those named are the ones it was taken off. */
  isOff: boolean;
};

/**
 * Through which claims somebody sees a piece of evidence, the first made first: of those it belongs to, or, where it
 * belongs to none, of those it was taken off. Nobody sees it where there is none.
 */
export async function shownByClaims(db: Transaction, actor: Actor, evidenceId: string): Promise<ShowingClaims> {
  const on = await db.claimEvidence.findMany({ where: { evidenceId }, select: { claimId: true } });
  const isOff = on.length === 0;
  const ids = isOff ? await takenOff(db, evidenceId) : on.map(({ claimId }) => claimId);
  const claims = await db.claim.findMany({
    where: { AND: [{ id: { in: ids } }, visibleClaims(actor)] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, statement: true },
  });
  return { claims, isOff };
}

async function takenOff(db: Transaction, evidenceId: string): Promise<string[]> {
  const touches = await db.custodyEvent.findMany({ where: { evidenceId, action: 'taken off a claim' }, select: { data: true } });
  return [...new Set(touches.flatMap(({ data }) => (data as { claimId?: string }).claimId ?? []))];
}
