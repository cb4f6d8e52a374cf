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
