import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { sourceKinds } from '../claims/vocabulary';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { visibleSources } from '../permissions/visible';
import { holdingWords } from './holding-words';

export const foundSource = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(sourceKinds),
  upstreamName: z.string().nullable().describe('From whom the source has it, where it has it from another.'),
});
export type FoundSource = z.output<typeof foundSource>;

const most = 12;

/** Sources whose names hold every word typed so far; names that begin with them first, then the most used. */
export async function searchSources(actor: Actor, typed: string): Promise<FoundSource[]> {
  const rows = await deskDatabase().source.findMany({
    where: { AND: [{ mergedIntoId: null }, visibleSources(actor), ...holdingWords(typed, ['name'])] },
    select: { id: true, name: true, kind: true, upstream: { select: { name: true } }, _count: { select: { notes: true } } },
    orderBy: [{ notes: { _count: 'desc' } }, { name: 'asc' }],
    take: most * 4,
  });
  const start = typed.trim().toLowerCase();
  const begins = (name: string) => (name.toLowerCase().startsWith(start) ? 0 : 1);
  return rows
    .sort((a, b) => begins(a.name) - begins(b.name) || b._count.notes - a._count.notes)
    .slice(0, most)
    .map(({ id, name, kind, upstream }) => ({ id, name, kind, upstreamName: upstream?.name ?? null }));
}
