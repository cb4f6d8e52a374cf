import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { sourceIsVisible } from '../permissions/visible-in-sql';

/** The name of whom a row of `desk.sources source` has its knowledge from, for who sees that one too; NULL otherwise. */
export function upstreamName(actor: Actor): Prisma.Sql {
  const upstream = Prisma.sql`upstream`;
  return Prisma.sql`(SELECT upstream.name FROM desk.sources upstream
    WHERE upstream.id = source."upstreamId" AND ${sourceIsVisible(actor, upstream)})`;
}
