import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';

const everything = Prisma.sql`TRUE`;
const nothing = Prisma.sql`FALSE`;

/**
 * The rule of `visibleClaims` on a claim's id, row by row: what Prisma writes for it collects every claim of the newsroom
 * first, which a list of fifty rows does not wait for.
 * @param claimId a column of the asking query; no table there is called appearance, story, member or own
 */
export function claimIsVisible(actor: Actor, claimId: Prisma.Sql): Prisma.Sql {
  if (actor.kind === 'system') return everything;
  if (actor.role === 'admin') return nothing;
  return Prisma.sql`(EXISTS (
      SELECT 1 FROM desk.appearances appearance JOIN desk.stories story ON story.id = appearance."storyId"
      WHERE appearance."claimId" = ${claimId} AND (
        NOT story.restricted OR story."ownerId" = ${actor.id}::uuid
        OR EXISTS (SELECT 1 FROM desk.story_members member WHERE member."storyId" = story.id AND member."personId" = ${actor.id}::uuid)))
    OR (NOT EXISTS (SELECT 1 FROM desk.appearances appearance WHERE appearance."claimId" = ${claimId})
      AND EXISTS (SELECT 1 FROM desk.claims own WHERE own.id = ${claimId} AND own."createdById" = ${actor.id}::uuid)))`;
}

/**
 * The rule of `visibleSources` on the rows of `desk.sources source`.
 * @param source the name of these rows where they have another in the asking query; no table there is called spoken
 */
export function sourceIsVisible(actor: Actor, source = Prisma.sql`source`): Prisma.Sql {
  if (actor.kind === 'system') return everything;
  if (actor.role === 'admin') return nothing;
  return Prisma.sql`(${source}.listed OR ${source}."createdById" = ${actor.id}::uuid OR EXISTS (
      SELECT 1 FROM desk.sourcing_notes spoken
      WHERE spoken."sourceId" = ${source}.id AND ${claimIsVisible(actor, Prisma.sql`spoken."claimId"`)}))`;
}
