import { z } from 'zod';
import { id, prose, requiredProse } from '../input';
import type { AroundText } from '../gate/finding';
import { publicationKinds } from '../published/shape';
import { slugInput } from './slug';

/** What is said of a publication beside its text. Retraction is a command of its own. */
export const publishFields = {
  storyId: id,
  kind: z.enum(publicationKinds).exclude(['retraction']),
  slug: slugInput.optional(),
  /** What was updated, clarified or noted, in the newsroom's words to its readers. */
  note: prose(1_000).default(''),
  /** One for each thing that was wrong: a version can mend several. */
  corrections: z
    .array(z.strictObject({ wrong: requiredProse(2_000), right: requiredProse(2_000), claimId: id.nullable().default(null) }))
    .max(20)
    .default([]),
};

export type PublishRequest = z.output<z.ZodObject<typeof publishFields>>;

/** What readers are told beside the text of a version: the address chosen for it, its note and its corrections. */
export function toldBeside({ slug = '', note, corrections }: PublishRequest): AroundText[] {
  const surface = 'what readers would be told beside the text';
  return [{ surface: 'the address', text: slug }, ...[note, ...corrections.flatMap(({ wrong, right }) => [wrong, right])].map((text) => ({ surface, text }))];
}

/**
 * What each kind of publication owes its readers. A correction is always called a correction and says what was wrong and
 * what is right; whatever changes a live story says what changed.
 * @param awaited a correction was prepared for a claim of the story that fell, and nobody has decided about it
 * @returns the sentence that refuses, or null.
 */
export function kindRefusal(
  { kind, note, corrections }: Pick<PublishRequest, 'kind' | 'note' | 'corrections'>,
  standing: string,
  awaited = false,
): string | null {
  if (standing === 'unpublished') {
    if (kind !== 'first') return 'The first publication of a story is of kind “first”.';
    return corrections.length > 0 ? 'Nothing of this story is before readers yet, so there is nothing to correct: leave the corrections out.' : null;
  }
  if (kind === 'first') return 'The story is live already: publish an update, a clarification, a correction or a note.';
  if (kind === 'correction') return corrections.length > 0 ? null : 'A correction says what was wrong and what is right.';
  if (awaited) return 'A correction was prepared for this story: publish this version as a correction, or dismiss that one first.';
  if (corrections.length > 0) return 'What was wrong and what is right makes it a correction; call it one.';
  return note === '' ? 'Tell readers in a sentence what changed.' : null;
}
