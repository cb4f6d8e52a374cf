import type { CommandContext } from '../command';
import type { LoadedStory } from '../stories/load-story';

/**
 * Whether a publication has to be begun anew, with a later moment. It takes its moment before it waits for its story, and what
 * it states, or another language of it does, may have fallen or been lowered meanwhile: readers would be warned of a version
 * that was judged afterwards, and nobody asked to look. So it is with one that readers get as another language of a story for
 * the first time, where that story was published, or taken back, meanwhile. Call it once the row of the story is locked.
 * @param claimIds what the version states or corrects
 */
export async function isOvertaken(
  { db, at }: Pick<CommandContext, 'db' | 'at'>,
  { id, translationOfId }: Pick<LoadedStory, 'id' | 'translationOfId'>,
  claimIds: readonly string[],
): Promise<boolean> {
  const group = translationOfId ?? id;
  const [found] = await db.$queryRaw<{ overtaken: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM desk.waves wave
                    WHERE wave.at > ${at}::timestamptz AND wave.cause IN ('downgraded', 'found_false', 'withdrawn', 'evidence_altered', 'retracted')
                      AND (wave."claimId" = ANY(${[...claimIds]}::uuid[])
                        OR EXISTS (SELECT 1 FROM desk.tasks task WHERE task."waveId" = wave.id AND task."storyId" = ${id}::uuid)))
        OR EXISTS (SELECT 1 FROM desk.claim_assessments
                    WHERE "claimId" = ANY(${[...claimIds]}::uuid[]) AND "to" = 'false' AND at > ${at}::timestamptz)
        OR EXISTS (SELECT 1 FROM published.stories other JOIN published.publications shown ON shown."storyId" = other.id
                    WHERE other."translationGroup" = ${group}::uuid AND shown."publishedAt" > ${at}::timestamptz
                      AND NOT EXISTS (SELECT 1 FROM published.stories WHERE id = ${id}::uuid AND "translationGroup" = ${group}::uuid)) AS overtaken`;
  return found?.overtaken ?? false;
}
