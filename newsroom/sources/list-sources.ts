import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { Directness, SourceKind } from '../claims/vocabulary';
import type { Actor } from '../people/actor';
import { visibleClaims, visibleSources } from '../permissions/visible';
import { holdingWords } from './holding-words';

export type SourceFilter = {
  kind?: SourceKind;
  /** Words of the name or the public description; each must be in one of them. */
  words?: string;
};

export type SourceRow = {
  id: string;
  name: string;
  kind: SourceKind;
  directness: Directness;
  publicDescription: string;
  upstreamName: string | null;
  /** Notes on claims the actor sees. */
  notes: number;
};

/** The last source of the page before. */
export type SourceCursor = { name: string; id: string };

export type SourcePage = { sources: SourceRow[]; next: SourceCursor | null };

export const sourcesPerPage = 50;

/** The directory: sources the actor may see by name, by key. */
export async function listSources(actor: Actor, filter: SourceFilter = {}, after?: SourceCursor): Promise<SourcePage> {
  const rows = await deskDatabase().source.findMany({
    where: { AND: [{ mergedIntoId: null }, visibleSources(actor), filterWhere(filter), after ? beyond(after) : {}] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: sourcesPerPage + 1,
    select: {
      id: true,
      name: true,
      kind: true,
      directness: true,
      publicDescription: true,
      upstream: { select: { name: true } },
      _count: { select: { notes: { where: { claim: visibleClaims(actor) } } } },
    },
  });
  const sources = rows.slice(0, sourcesPerPage).map(({ upstream, _count, ...source }) => ({
    ...source,
    upstreamName: upstream?.name ?? null,
    notes: _count.notes,
  }));
  const last = sources.at(-1);
  return { sources, next: rows.length > sourcesPerPage && last ? { name: last.name, id: last.id } : null };
}

function filterWhere({ kind, words = '' }: SourceFilter): Prisma.SourceWhereInput {
  return { ...(kind && { kind }), AND: holdingWords(words, ['name', 'publicDescription']) };
}

/** The bound on the name alone is what an index can jump to. */
function beyond({ name, id }: SourceCursor): Prisma.SourceWhereInput {
  return { name: { gte: name }, OR: [{ name: { gt: name } }, { id: { gt: id } }] };
}
