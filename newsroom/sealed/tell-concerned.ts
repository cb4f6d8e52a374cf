import type { SealedNoticeKind } from '@/prisma/generated/client';
import { breakers } from '../permissions/can-with-sealed';
import type { Transaction } from '../transaction';

type Told = { sourceId: string; kind: SealedNoticeKind; at: Date; holderIds: readonly string[]; except: readonly string[] };

/** Puts a notice on the desk of everybody concerned: who holds a grant, standards and the lawyers. It stays until seen. */
export async function tellConcerned(db: Transaction, { sourceId, kind, at, holderIds, except }: Told): Promise<void> {
  const others = await db.person.findMany({ where: { role: { in: [...breakers] }, deactivatedAt: null }, select: { id: true } });
  const concerned = new Set([...holderIds, ...others.map(({ id }) => id)]);
  for (const id of except) concerned.delete(id);
  await db.sealedNotice.createMany({ data: [...concerned].map((personId) => ({ personId, sourceId, kind, at })) });
}

/**
 * Puts a notice on the desks of those who hold a grant, and nobody else's. Where one of the same kind still waits there it
 * says so already.
 */
export async function tellHolders(db: Transaction, { sourceId, kind, at, holderIds }: Omit<Told, 'except'>): Promise<void> {
  const waiting = await db.sealedNotice.findMany({ where: { sourceId, kind, seenAt: null, personId: { in: [...holderIds] } }, select: { personId: true } });
  const told = new Set(waiting.map(({ personId }) => personId));
  await db.sealedNotice.createMany({ data: holderIds.filter((id) => !told.has(id)).map((personId) => ({ personId, sourceId, kind, at })) });
}
