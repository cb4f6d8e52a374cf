import { deskDatabase } from '@/platform/database';
import type { Prisma, Standing } from '@/prisma/generated/client';
import type { Disposition, Verification } from '../claims/vocabulary';
import type { Person } from '../people/actor';
import { visibleClaims, visibleStories } from '../permissions/visible';
import { sameWithin } from '../pictures/perceptual-hash';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';
import { shownByClaims } from './shown-by-claims';

/** A claim that the evidence was put to, and what became of it. */
type EarlierClaim = { id: string; statement: string; verification: Verification; disposition: Disposition };

/** A story that shows the picture, or in which such a claim stands. */
type EarlierStory = { id: string; headline: string; standing: Standing; awaitsSecond: boolean };

/** Where the same picture, or nearly, or the same film was seen: other evidence, or a story that shows it; the time is ISO 8601, UTC. */
export type EarlierUse = {
  in: 'evidence' | 'story';
  id: string;
  title: string;
  addedAt: string;
  bits: number;
  /** Of evidence: the claims that the actor sees. */
  claims: EarlierClaim[];
  /** The story itself; of evidence, those in which its claims stand and that readers have, or had. */
  stories: EarlierStory[];
};

type Near = { in: 'evidence' | 'story'; id: string; bits: bigint; addedAt: Date };

/** As many as are looked at before those that the person may not see are left out. */
const most = 100;

const storyFacts = { id: true, headline: true, standing: true, publishings: whetherAwaitingSecond } satisfies Prisma.StorySelect;

/** The file that is looked for: its SHA-256, and of a picture what it is recognised by. */
type Seen = { hash: string; perceptualHash: bigint | null };

/**
 * Where a file was seen before and what became of it there, the likest first, 20 at most; what the actor may not see is
 * left out. A picture is recognised scaled and packed anew as well; a film and all else only in the very same bytes.
 */
export async function earlierUses(actor: Person, evidenceId: string, { hash, perceptualHash }: Seen): Promise<EarlierUse[]> {
  const near = perceptualHash === null ? await sameBytes(evidenceId, hash) : await nearest(evidenceId, perceptualHash);
  const ids = (place: Near['in']) => near.filter((each) => each.in === place).map(({ id }) => id);
  const db = deskDatabase();
  const stories = await db.story.findMany({ where: { id: { in: ids('story') }, ...visibleStories(actor) }, select: storyFacts });
  const shown = [...(await seenEvidence(actor, ids('evidence'))), ...stories.map((story) => ({ id: story.id, title: story.headline, claims: [], stories: [earlierStory(story)] }))];
  const byId = new Map(shown.map((use) => [use.id, use]));
  return near
    .flatMap(({ bits, addedAt, ...use }) => {
      const found = byId.get(use.id);
      return found ? [{ ...use, ...found, addedAt: addedAt.toISOString(), bits: Number(bits) }] : [];
    })
    .slice(0, 20);
}

/** Evidence the actor sees through a claim that it belongs to, or belonged to where it is on none, with those claims. */
async function seenEvidence(actor: Person, ids: string[]): Promise<Pick<EarlierUse, 'id' | 'title' | 'claims' | 'stories'>[]> {
  const db = deskDatabase();
  const rows = await db.evidence.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, claims: { select: { claimId: true } } },
  });
  const claimIds = new Map<string, string[]>();
  for (const { id, claims } of rows) {
    const off = claims.length === 0 ? (await shownByClaims(db, actor, id)).claims.map((claim) => claim.id) : [];
    claimIds.set(id, [...claims.map(({ claimId }) => claimId), ...off]);
  }
  const claims = await db.claim.findMany({
    where: { AND: [{ id: { in: [...claimIds.values()].flat() } }, visibleClaims(actor)] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      statement: true,
      verification: true,
      disposition: true,
      appearances: {
        where: { takenOffAt: null, story: { AND: [visibleStories(actor), { standing: { not: 'unpublished' } }] } },
        select: { story: { select: storyFacts } },
      },
    },
  });
  return rows.flatMap(({ id, title }) => {
    const theirs = claims.filter((claim) => claimIds.get(id)?.includes(claim.id));
    if (theirs.length === 0) return [];
    const stories = new Map(theirs.flatMap(({ appearances }) => appearances.map(({ story }) => [story.id, earlierStory(story)])));
    return [{ id, title, claims: theirs.map(({ appearances: _, ...claim }) => claim), stories: [...stories.values()] }];
  });
}

function earlierStory({ publishings, ...story }: Prisma.StoryGetPayload<{ select: typeof storyFacts }>): EarlierStory {
  return { ...story, awaitsSecond: publishings.length > 0 };
}

/** Other evidence to which the very same file was added, the earliest first. */
async function sameBytes(evidenceId: string, hash: string): Promise<Near[]> {
  const same = await deskDatabase().evidenceFile.findMany({
    where: { hash, role: 'original', evidenceId: { not: evidenceId } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { evidenceId: true, addedAt: true },
  });
  return same.map(({ evidenceId: id, addedAt }) => ({ in: 'evidence', id, bits: 0n, addedAt }));
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
