import { z } from 'zod';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import type { Transaction } from '../transaction';
import { claimRelationKinds, verifications } from './vocabulary';

/** How a claim stands to another. */
export const relatedClaim = z.strictObject({
  kind: z.enum(claimRelationKinds),
  end: z.enum(['from', 'to']).describe('`from`: it contradicts that one; `to`: that one contradicts it.'),
  id,
  statement: z.string(),
  verification: z.enum(verifications),
});
export type RelatedClaim = z.output<typeof relatedClaim>;

const other = { select: { id: true, statement: true, verification: true } } as const;

/** What the named claims are related to, both ways round; only claims this person sees. */
export async function readRelations(db: Transaction, actor: Actor, ids: readonly string[]): Promise<(id: string) => RelatedClaim[]> {
  const orderBy = [{ createdAt: 'asc' as const }, { kind: 'asc' as const }];
  const out = await db.claimRelation.findMany({
    where: { fromId: { in: [...ids] }, to: visibleClaims(actor) },
    orderBy,
    select: { fromId: true, kind: true, to: other },
  });
  const into = await db.claimRelation.findMany({
    where: { toId: { in: [...ids] }, from: visibleClaims(actor) },
    orderBy,
    select: { toId: true, kind: true, from: other },
  });
  return (id) => [
    ...out.filter(({ fromId }) => fromId === id).map(({ kind, to }) => ({ kind, end: 'from' as const, ...to })),
    ...into.filter(({ toId }) => toId === id).map(({ kind, from }) => ({ kind, end: 'to' as const, ...from })),
  ];
}
