import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { visibleClaims, visibleStories } from '../permissions/visible';
import { sameWithin } from '../pictures/perceptual-hash';
import { shownByClaims } from './shown-by-claims';

/** Where the same picture, or nearly, was seen: other evidence, or a story that shows it; the time is ISO 8601, UTC. */
export type EarlierUse = { in: 'evidence' | 'story'; id: string; title: string; addedAt: string; bits: number };

type Near = { in: 'evidence' | 'story'; id: string; bits: bigint; addedAt: Date };

/** As many as are looked at before those that the person may not see are left out. */
const most = 100;

/** Where a picture was seen before, the likest first, 20 at most; what the actor may not see is left out. */
export async function earlierUses(actor: Person, evidenceId: string, hash: bigint): Promise<EarlierUse[]> {
  const near = await nearest(evidenceId, hash);
  const ids = (place: Near['in']) => near.filter((each) => each.in === place).map(({ id }) => id);
  const db = deskDatabase();
  const on = await db.evidence.findMany({
    where: { id: { in: ids('evidence') }, claims: { some: { claim: visibleClaims(actor) } } },
    select: { id: true, title: true },
  });
  const off = await db.evidence.findMany({ where: { id: { in: ids('evidence') }, claims: { none: {} } }, select: { id: true, title: true } });
  const seen = [...on];
  for (const each of off) if ((await shownByClaims(db, actor, each.id)).claims.length > 0) seen.push(each);
  const stories = await db.story.findMany({ where: { id: { in: ids('story') }, ...visibleStories(actor) }, select: { id: true, headline: true } });
  const titleOf = new Map([...seen.map(({ id, title }) => [id, title] as const), ...stories.map(({ id, headline }) => [id, headline] as const)]);
  return near
    .flatMap(({ bits, addedAt, ...use }) => {
      const title = titleOf.get(use.id);
      return title === undefined ? [] : [{ ...use, title, addedAt: addedAt.toISOString(), bits: Number(bits) }];
    })
    .slice(0, 20);
}

/** The pictures of other evidence and of stories that differ in few bits, by a look at every hash: they lie in two small indexes. */
async function nearest(evidenceId: string, hash: bigint): Promise<Near[]> {
  return deskDatabase().$queryRaw<Near[]>`
    SELECT * FROM (
      SELECT 'evidence' AS "in", "evidenceId"::text AS id, min(bit_count(("perceptualHash" # ${hash}::bigint)::bit(64))) AS bits, min("addedAt") AS "addedAt"
        FROM desk.evidence_files
       WHERE "perceptualHash" IS NOT NULL AND "evidenceId" <> ${evidenceId}::uuid
         AND bit_count(("perceptualHash" # ${hash}::bigint)::bit(64)) <= ${sameWithin}
       GROUP BY "evidenceId"
      UNION ALL
      SELECT 'story', "storyId"::text, min(bit_count(("perceptualHash" # ${hash}::bigint)::bit(64))), min("addedAt")
        FROM desk.pictures
       WHERE "perceptualHash" IS NOT NULL
         AND bit_count(("perceptualHash" # ${hash}::bigint)::bit(64)) <= ${sameWithin}
       GROUP BY "storyId") near
    ORDER BY bits, "addedAt" LIMIT ${most}`;
}
