import type { AnonymityDecision, AnonymityEnd, AnonymityRequest } from '@/prisma/generated/client';
import { type LoadedClaim, loadClaim } from '../claims/load-claim';
import { type Actor, system } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import { type LoadedStory, loadStory } from '../stories/load-story';
import type { Transaction } from '../transaction';

type LoadedRequest = {
  request: AnonymityRequest & { decision: AnonymityDecision | null; end: AnonymityEnd | null };
  story: LoadedStory;
  /** With this story alone: nothing that happens to a grant concerns the drafts of another. */
  claim: LoadedClaim;
};

/** A request for anonymity in a story that the actor may see, with the rows of its claim and stories locked. */
export async function loadRequest(db: Transaction, actor: Actor, id: string): Promise<LoadedRequest> {
  const found = await db.anonymityRequest.findFirst({ where: { id, story: visibleStories(actor) }, select: { claimId: true, storyId: true } });
  if (!found) refuse('not_found', 'There is no such request for anonymity, or you may not see it.');
  const { storyId, claimId } = found;
  // The rows of all its stories first, so that two who come from different stories do not wait for each other.
  const claim = await loadClaim(db, system, claimId);
  const story = await loadStory(db, actor, storyId);
  const request = await db.anonymityRequest.findUniqueOrThrow({ where: { id }, include: { decision: true, end: true } });
  return { request, story, claim: { ...claim, stories: [story], standsIn: claim.standsIn.filter((each) => each.id === storyId) } };
}
