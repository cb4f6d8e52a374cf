import { deskDatabase } from '@/platform/database';
import type { SealedNoticeKind } from '@/prisma/generated/client';
import type { Person } from '../people/actor';
import { breakers } from '../permissions/can-with-sealed';
import { visibleSources } from '../permissions/visible';
import { keptGrants } from './live-grants';

/** What waits on somebody's desk about sealed sources. Names are those for the desk. */
export type SealedDesk = {
  notices: { id: string; kind: SealedNoticeKind; at: string; source: SealedSourceForDesk }[];
  /** Kept longer than was said, for those who decide: who holds a grant, and standards. */
  due: (SealedSourceForDesk & { retainUntil: string; held: boolean })[];
  /** Of stories that are hidden from somebody who may break the glass, hold or destroy, the last first. */
  hidden: (SealedSourceForDesk & { sealedAt: string })[];
};

/** Its name is null where the person does not see the source, and knows it by its number alone. */
type SealedSourceForDesk = { id: string; name: string | null };

const most = 30;

/** Read with every look at the desk, so what is due today stands there today; nothing is destroyed by itself. */
export async function readSealedDesk(actor: Person, at: Date): Promise<SealedDesk> {
  if (actor.role === 'admin') return { notices: [], due: [], hidden: [] };
  const db = deskDatabase();
  const notices = await db.sealedNotice.findMany({ where: { personId: actor.id, seenAt: null }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: most });
  const due = await db.sealedSource.findMany({
    where: {
      retainUntil: { lt: at },
      ...(actor.role === 'standards' ? {} : { grants: { some: { personId: actor.id, ...keptGrants(at) } } }),
    },
    orderBy: [{ retainUntil: 'asc' }, { sourceId: 'asc' }],
    take: most,
    select: { sourceId: true, retainUntil: true, heldAt: true },
  });
  const hidden = breakers.includes(actor.role)
    ? await db.sealedSource.findMany({
        where: { destroyedAt: null, source: { NOT: visibleSources(actor) } },
        orderBy: [{ sealedAt: 'desc' }, { sourceId: 'asc' }],
        take: most,
        select: { sourceId: true, sealedAt: true },
      })
    : [];
  const sources = await db.source.findMany({
    where: { AND: [{ id: { in: [...notices, ...due].map(({ sourceId }) => sourceId) } }, visibleSources(actor)] },
    select: { id: true, name: true },
  });
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const shown = (id: string) => ({ id, name: nameOf.get(id) ?? null });
  return {
    notices: notices.map(({ id, kind, at: told, sourceId }) => ({ id, kind, at: told.toISOString(), source: shown(sourceId) })),
    due: due.map(({ sourceId, retainUntil, heldAt }) => ({ ...shown(sourceId), retainUntil: retainUntil!.toISOString().slice(0, 10), held: heldAt !== null })),
    hidden: hidden.map(({ sourceId, sealedAt }) => ({ ...shown(sourceId), sealedAt: sealedAt.toISOString() })),
  };
}
