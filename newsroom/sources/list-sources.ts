import { deskDatabase } from '@/platform/database';
import { Prisma } from '@/prisma/generated/client';
import type { Directness, SourceKind } from '../claims/vocabulary';
import type { Actor } from '../people/actor';
import { claimIsVisible, sourceIsVisible } from '../permissions/visible-in-sql';
import { holdingWords } from './holding-words';
import { upstreamName } from './upstream-name';

export type SourceFilter = {
  kind?: SourceKind;
  /** Words of the name or the public description, also of entries that were merged into it; each must be in one of them. */
  words?: string;
};

export type SourceRow = {
  id: string;
  name: string;
  kind: SourceKind;
  directness: Directness;
  publicDescription: string;
  /** Null also where the actor may not see from whom it has it. */
  upstreamName: string | null;
  /** Notes on claims the actor sees. */
  notes: number;
};

/** The last source of the page before. */
export type SourceCursor = { name: string; id: string };

export type SourcePage = { sources: SourceRow[]; next: SourceCursor | null };

export const sourcesPerPage = 50;

/** The directory: sources the actor may see by name, by key. Merged ones are found under the one that was kept. */
export async function listSources(actor: Actor, filter: SourceFilter = {}, after?: SourceCursor): Promise<SourcePage> {
  const { kind, words = '' } = filter;
  const rows = await deskDatabase().$queryRaw<SourceRow[]>`
    SELECT source.id::text AS id, source.name, source.kind::text AS kind, source.directness::text AS directness, source."publicDescription",
      ${upstreamName(actor)} AS "upstreamName",
      (SELECT count(*)::int FROM desk.sourcing_notes note
        WHERE note."sourceId" = source.id AND ${claimIsVisible(actor, Prisma.sql`note."claimId"`)}) AS notes
    FROM desk.sources source
    WHERE source."mergedIntoId" IS NULL AND ${sourceIsVisible(actor)} AND ${holdingWords(words, 'name or description')}
      AND ${kind ? Prisma.sql`source.kind = ${kind}::desk."SourceKind"` : Prisma.sql`TRUE`}
      AND ${after ? Prisma.sql`(source.name, source.id) > (${after.name}, ${after.id}::uuid)` : Prisma.sql`TRUE`}
    ORDER BY source.name, source.id
    LIMIT ${sourcesPerPage + 1}`;
  const sources = rows.slice(0, sourcesPerPage);
  const last = sources.at(-1);
  return { sources, next: rows.length > sourcesPerPage && last ? { name: last.name, id: last.id } : null };
}
