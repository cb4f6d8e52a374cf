import type { Person } from '../../people/actor';
import { visibleClaims, visibleSources, visibleStories } from '../../permissions/visible';
import { whetherAwaitingSecond } from '../../stories/first-awaiting-second';
import type { Transaction } from '../../transaction';
import type { FoundPlace } from './look-through';

/** A place with the story it belongs to, where there is one; its headline is null where something sealed stands in that itself. */
export type SeenPlace = Omit<FoundPlace, 'storyId'> & {
  story: { id: string; headline: string | null; awaitsSecond: boolean } | null;
  /** How many are alike. */
  times: number;
};

/**
 * Places that somebody may know of: what belongs to a story, claim, evidence or source hidden from them is left out, and not
 * even counted, or sealing a name would tell whether it stands in one.
 */
export async function seenPlaces(db: Transaction, actor: Person, found: readonly FoundPlace[]): Promise<SeenPlace[]> {
  const ids = (key: 'storyId' | 'claimId' | 'evidenceId' | 'sourceId') => ({ in: [...new Set(found.map((each) => each[key]).filter((id) => id !== null))] });
  const seenClaim = { claim: visibleClaims(actor) };
  const [stories, claims, evidence, sources] = await Promise.all([
    db.story.findMany({ where: { AND: [{ id: ids('storyId') }, visibleStories(actor)] }, select: { id: true, headline: true, publishings: whetherAwaitingSecond } }),
    db.claim.findMany({ where: { AND: [{ id: ids('claimId') }, visibleClaims(actor)] }, select: { id: true } }),
    db.evidence.findMany({ where: { id: ids('evidenceId'), claims: { some: seenClaim } }, select: { id: true } }),
    db.source.findMany({ where: { AND: [{ id: ids('sourceId') }, visibleSources(actor)] }, select: { id: true } }),
  ]);
  const seen = new Set([...stories, ...claims, ...evidence, ...sources].map(({ id }) => id));
  const telling = new Set(found.filter(({ place }) => place === 'details').map(({ storyId }) => storyId));
  const named = new Map(
    stories.map(({ id, headline, publishings }) => [id, { id, headline: telling.has(id) ? null : headline, awaitsSecond: publishings.length > 0 }]),
  );
  const places = found
    .filter(({ storyId, claimId, evidenceId, sourceId }) => [storyId, claimId, evidenceId, sourceId].every((id) => id === null || seen.has(id)))
    .map(({ storyId, ...place }) => ({ ...place, story: storyId === null ? null : (named.get(storyId) ?? null) }));
  const alike = new Map<string, SeenPlace>();
  for (const place of places) {
    const said = JSON.stringify(place);
    alike.set(said, { ...place, times: (alike.get(said)?.times ?? 0) + 1 });
  }
  return [...alike.values()];
}
