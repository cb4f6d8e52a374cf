import type { ReachedStory } from './stories-reached';

/**
 * Why the owner of a story is asked to look.
 * @param reason what happened to the claim, as a sentence
 */
export function taskReason({ core, byTranslation }: Pick<ReachedStory, 'core' | 'byTranslation'>, reason: string, fallen: boolean): string {
  if (!byTranslation) return reason;
  const warned = fallen && core ? ' Its readers are warned too, until a version of it changes the passages that say so, or carries an editor’s note.' : '';
  return `${reason} The same story in another language relies on it.${warned}`;
}
