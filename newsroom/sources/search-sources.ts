import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { Prisma } from '@/prisma/generated/client';
import { sourceKinds } from '../claims/vocabulary';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { claimIsVisible, sourceIsVisible } from '../permissions/visible-in-sql';
import { holdingWords, literally } from './holding-words';
import { upstreamName } from './upstream-name';

export const foundSource = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(sourceKinds),
  publicDescription: z.string().describe('As readers may know them: what they are, or where they work.'),
  upstreamName: z.string().nullable().describe('From whom the source has it, where it has it from another that you may see.'),
  aliases: z.array(z.string()).describe('Names of the entries that were merged into this one.'),
});
export type FoundSource = z.output<typeof foundSource>;

const most = 12;

/** Of how many that fit the most used are looked for: those whose names fit best are among them first. */
const mostWeighed = 1_000;

/**
 * Sources of which every word typed so far stands in the name, in the description for readers, in the name of whom they
 * have it from, or in a name under which they used to stand. Names that begin with what was typed come first, then names
 * that hold it, then the most used in what the actor may see. What is sealed is never looked at.
 */
export async function searchSources(actor: Actor, typed: string): Promise<FoundSource[]> {
  // What stands in no restricted story is told from the rest in one reading of those few.
  const isSeen = Prisma.sql`(note."claimId" NOT IN (
      SELECT confined."claimId" FROM desk.appearances confined JOIN desk.stories closed ON closed.id = confined."storyId" WHERE closed.restricted)
    OR ${claimIsVisible(actor, Prisma.sql`note."claimId"`)})`;
  const used = Prisma.sql`(
    SELECT note."sourceId" AS id, count(*) AS notes FROM desk.sourcing_notes note WHERE ${isSeen} GROUP BY 1 ORDER BY 2 DESC LIMIT ${mostWeighed})`;
  const known = Prisma.sql`source."mergedIntoId" IS NULL AND ${sourceIsVisible(actor)}`;
  if (typed.trim() === '') {
    return deskDatabase().$queryRaw<FoundSource[]>`
      SELECT ${found(actor)} FROM desk.sources source LEFT JOIN ${used} used ON used.id = source.id WHERE ${known}
      ORDER BY coalesce(used.notes, 0) DESC, source.name LIMIT ${most}`;
  }
  const begins = Prisma.sql`(source.name ILIKE ${`${literally(typed.trim().slice(0, 200))}%`})`;
  return deskDatabase().$queryRaw<FoundSource[]>`
    SELECT ${found(actor)} FROM (
      SELECT source.*, ${begins} AS begins, ${holdingWords(typed, 'name')} AS named FROM desk.sources source
      WHERE ${known} AND ${holdingWords(typed, 'anything')} ORDER BY begins DESC, named DESC LIMIT ${mostWeighed}) source
    ORDER BY source.begins DESC, source.named DESC,
      (SELECT count(*) FROM desk.sourcing_notes note WHERE note."sourceId" = source.id AND ${isSeen}) DESC, source.name
    LIMIT ${most}`;
}

const found = (actor: Actor) => Prisma.sql`source.id::text AS id, source.name, source.kind::text AS kind, source."publicDescription",
  ${upstreamName(actor)} AS "upstreamName",
  ARRAY(
    SELECT DISTINCT alias.name FROM desk.sources alias
    WHERE alias."mergedIntoId" = source.id AND alias.listed AND alias.name <> source.name
      AND NOT source."identitySealed" AND NOT alias."identitySealed" ORDER BY 1
  ) AS aliases`;
