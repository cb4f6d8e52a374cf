import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { Prisma } from '@/prisma/generated/client';
import { sourceKinds } from '../claims/vocabulary';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { sourceIsVisible } from '../permissions/visible-in-sql';
import { holdingWords, literally } from './holding-words';

export const foundSource = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(sourceKinds),
  upstreamName: z.string().nullable().describe('From whom the source has it, where it has it from another.'),
});
export type FoundSource = z.output<typeof foundSource>;

const most = 12;

/** Of how many that fit the most used are looked for: names that begin with what was typed are among them first. */
const mostWeighed = 1_000;

/** Sources whose names hold every word typed so far; names that begin with them first, then the most used. */
export async function searchSources(actor: Actor, typed: string): Promise<FoundSource[]> {
  const begins = Prisma.sql`(source.name ILIKE ${`${literally(typed.trim().slice(0, 200))}%`})`;
  const used = Prisma.sql`(SELECT note."sourceId" AS id, count(*) AS notes FROM desk.sourcing_notes note GROUP BY 1 ORDER BY 2 DESC LIMIT ${mostWeighed})`;
  const fitting = Prisma.sql`
    SELECT source.id, source.name, source.kind, source."upstreamId", ${begins} AS begins FROM desk.sources source
    WHERE source."mergedIntoId" IS NULL AND ${sourceIsVisible(actor)} AND ${holdingWords(typed, 'name')}`;
  if (typed.trim() === '') {
    return deskDatabase().$queryRaw<FoundSource[]>`
      SELECT ${found} FROM (${fitting}) source LEFT JOIN ${used} used ON used.id = source.id
      ORDER BY coalesce(used.notes, 0) DESC, source.name LIMIT ${most}`;
  }
  return deskDatabase().$queryRaw<FoundSource[]>`
    SELECT ${found} FROM (${fitting} ORDER BY begins DESC LIMIT ${mostWeighed}) source
    ORDER BY source.begins DESC, (SELECT count(*) FROM desk.sourcing_notes note WHERE note."sourceId" = source.id) DESC, source.name
    LIMIT ${most}`;
}

const found = Prisma.sql`source.id::text AS id, source.name, source.kind::text AS kind,
  (SELECT upstream.name FROM desk.sources upstream WHERE upstream.id = source."upstreamId") AS "upstreamName"`;
