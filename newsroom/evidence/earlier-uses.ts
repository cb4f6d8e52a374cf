import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import { sameWithin } from './perceptual-hash';

/** Other evidence that shows the same picture, or nearly; the time is ISO 8601, UTC. */
export type EarlierUse = { evidenceId: string; title: string; addedAt: string; bits: number };

/** Where a picture was seen before, the likest first, 20 at most; evidence that the actor may not see is left out. */
export async function earlierUses(actor: Person, evidenceId: string, hash: bigint): Promise<EarlierUse[]> {
  const db = deskDatabase();
  const near = await db.$queryRaw<{ evidenceId: string; bits: bigint; addedAt: Date }[]>`
    SELECT "evidenceId", min(bit_count(("perceptualHash" # ${hash}::bigint)::bit(64))) AS bits, min("addedAt") AS "addedAt"
      FROM desk.evidence_files
     WHERE "perceptualHash" IS NOT NULL AND "evidenceId" <> ${evidenceId}::uuid
       AND bit_count(("perceptualHash" # ${hash}::bigint)::bit(64)) <= ${sameWithin}
     GROUP BY "evidenceId" ORDER BY bits, "addedAt" LIMIT 100`;
  const seen = await db.evidence.findMany({
    where: { id: { in: near.map((each) => each.evidenceId) }, claims: { some: { claim: visibleClaims(actor) } } },
    select: { id: true, title: true },
  });
  const titleOf = new Map(seen.map(({ id, title }) => [id, title]));
  return near
    .flatMap(({ bits, addedAt, evidenceId: other }) => {
      const title = titleOf.get(other);
      return title === undefined ? [] : [{ evidenceId: other, title, addedAt: addedAt.toISOString(), bits: Number(bits) }];
    })
    .slice(0, 20);
}
