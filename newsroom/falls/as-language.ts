import type { LoadedStory } from '../stories/load-story';
import type { Transaction } from '../transaction';
import { type InheritedFall, inheritedFalls } from './inherited-falls';
import { type NewVersion, restsStill, saidSince } from './said-since';

/** Stories of one group say the same in different languages; the group is known by the original's id. */
type AsLanguage = {
  translationGroup: string;
  /** Since when readers have had its words; null when since this version. */
  since: Date | null;
  /** What fell before readers had it as that language, and its owner has to look at all the same. */
  inherited: InheritedFall[];
};

/**
 * As which language of which story readers get a version. To detach a story from another, or to attach it to a third,
 * answers nothing: what rests still on what fell stays with it until it answers. Where readers never had it as that
 * language, it takes over what its other languages have to answer; an editor's note answers that.
 * @param until the group in which readers have it until now; null before they have it
 */
export async function asLanguage(
  db: Transaction,
  { translationOfId }: Pick<LoadedStory, 'translationOfId'>,
  until: string | null,
  version: Omit<NewVersion, 'translationGroup'>,
): Promise<AsLanguage> {
  const { storyId, state, kind } = version;
  const translationGroup = translationOfId ?? storyId;
  if (until) {
    const since = await saidSince(db, { ...version, translationGroup: until });
    if (until === translationGroup || (since && (await restsStill(db, { storyId, since, state })))) return { translationGroup: until, since, inherited: [] };
  }
  const inherited = kind === 'editors_note' ? [] : await inheritedFalls(db, { storyId, translationGroup, state });
  return { translationGroup, since: inherited[0]?.since ?? null, inherited };
}
