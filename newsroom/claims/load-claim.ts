import type { Claim } from '@/prisma/generated/client';
import { Overtaken } from '../overtaken';
import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import { refuse } from '../refusal';
import { lockStories, type StoryWithNames } from '../stories/load-story';
import type { Transaction } from '../transaction';

export type LoadedClaim = Claim & {
  /** Where it stands or stood: who writes one of them answers for the claim, which readers may have still. */
  stories: StoryWithNames[];
  /** Those of them whose draft it was not taken off: a change of the claim is a change of these. */
  standsIn: StoryWithNames[];
};

/**
 * A claim the actor may see, with every story it stands in, whether or not the actor sees that story: a change of the
 * claim reaches them all. The rows of the stories are locked, always in the same order. Where it was attached to another
 * one meanwhile, whatever loads it is begun anew.
 */
export async function loadClaim(db: Transaction, actor: Actor, id: string): Promise<LoadedClaim> {
  const seen = await db.claim.findFirst({ where: { id, ...visibleClaims(actor) }, select: { id: true } });
  if (!seen) refuse('not_found', 'There is no such claim, or you may not see it.');
  const rows = await db.appearance.findMany({ where: { claimId: id }, select: { storyId: true, takenOffAt: true } });
  const standing = new Set(rows.filter(({ takenOffAt }) => takenOffAt === null).map(({ storyId }) => storyId));
  const stories = await lockStories(db, [...new Set(rows.map(({ storyId }) => storyId))]);
  await db.$queryRaw`SELECT 1 FROM desk.claims WHERE id = ${id}::uuid FOR UPDATE`;
  const missed = await db.appearance.count({ where: { claimId: id, storyId: { notIn: stories.map(({ id: storyId }) => storyId) } } });
  if (missed > 0) throw new Overtaken();
  // Whoever was first may have changed it while this one waited.
  const claim = await db.claim.findUniqueOrThrow({ where: { id } });
  return { ...claim, stories, standsIn: stories.filter((story) => standing.has(story.id)) };
}
