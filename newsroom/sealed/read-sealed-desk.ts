import { deskDatabase } from '@/platform/database';
import type { SealedNoticeKind } from '@/prisma/generated/client';
import type { Person } from '../people/actor';
import { visibleSources } from '../permissions/visible';
import { keptGrants } from './live-grants';

/** What waits on somebody's desk about sealed sources. Names are those for the desk, of sources this person sees. */
export type SealedDesk = {
  notices: { id: string; kind: SealedNoticeKind; at: string; source: { id: string; name: string } | null }[];
  /** Kept longer than was said, for those who decide: who holds a grant, and standards. */
  due: { id: string; name: string; retainUntil: string; held: boolean }[];
};

const most = 30;

/** Read with every look at the desk, so what is due today stands there today; nothing is destroyed by itself. */
export async function readSealedDesk(actor: Person, at: Date): Promise<SealedDesk> {
  if (actor.role === 'admin') return { notices: [], due: [] };
  const db = deskDatabase();
  const notices = await db.sealedNotice.findMany({ where: { personId: actor.id, seenAt: null }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: most });
  const sources = await db.source.findMany({
    where: { AND: [{ id: { in: notices.map(({ sourceId }) => sourceId) } }, visibleSources(actor)] },
    select: { id: true, name: true },
  });
  const seen = new Map(sources.map((source) => [source.id, source]));
  const due = await db.sealedSource.findMany({
    where: {
      retainUntil: { lt: at },
      source: visibleSources(actor),
      ...(actor.role === 'standards' ? {} : { grants: { some: { personId: actor.id, ...keptGrants(at) } } }),
    },
    orderBy: [{ retainUntil: 'asc' }, { sourceId: 'asc' }],
    take: most,
    select: { retainUntil: true, heldAt: true, source: { select: { id: true, name: true } } },
  });
  return {
    notices: notices.map(({ id, kind, at: told, sourceId }) => ({ id, kind, at: told.toISOString(), source: seen.get(sourceId) ?? null })),
    due: due.map(({ source, retainUntil, heldAt }) => ({ ...source, retainUntil: retainUntil!.toISOString().slice(0, 10), held: heldAt !== null })),
  };
}
