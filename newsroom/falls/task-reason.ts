import type { ReachedStory } from './stories-reached';

const warned = 'Its readers are warned too, until a version of it changes the passages that say so, or carries an editor’s note.';
const byHand = 'It marks no words for the claim, so no correction is prepared: those passages have to be found by hand.';

/**
 * Why the owner of a story is asked to look. Where a correction is called for and no words of the story are marked for the
 * claim, none can be drawn up: whoever looks is told that they have to find the words.
 * @param reason what happened to the claim, as a sentence
 */
export function taskReason({ core, byTranslation }: Pick<ReachedStory, 'core' | 'byTranslation'>, reason: string, fallen: boolean): string {
  if (!byTranslation) return reason;
  const passed = `${reason} The same story in another language relies on it.`;
  return fallen && core ? `${passed} ${warned} ${byHand}` : passed;
}
