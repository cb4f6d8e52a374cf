import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';
import type { GrantState } from './anonymity';

/** Granted, and neither taken back nor replaced nor written down as expired. Who relies on it still looks at its day. */
export const inForce = { end: null, decision: { granted: true } } satisfies Prisma.AnonymityRequestWhereInput;

type Granted = GrantState & { claimId: string };

/** What was granted in one story for these claims, the earliest first. */
export async function grantsInForce(db: Transaction, storyId: string, claimIds: readonly string[]): Promise<Granted[]> {
  const rows = await db.anonymityRequest.findMany({
    where: { storyId, claimId: { in: [...claimIds] }, ...inForce },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, claimId: true, sourceId: true, description: true, reasonForReaders: true, expiresAt: true },
  });
  return rows.map(({ expiresAt, ...row }) => ({ ...row, expiresAt: expiresAt.toISOString() }));
}
