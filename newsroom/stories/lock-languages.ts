import type { Transaction } from '../transaction';

/**
 * Locks a story together with its other languages, always in the same order, where readers do not have it as one of them yet. A
 * claim that one of them states may fall as the story goes out: either the fall comes first, and the story takes over what it left
 * to do; or the story does, and the fall finds it live. Call it before the story is locked by itself.
 */
export async function lockLanguages(db: Transaction, storyId: string): Promise<void> {
  await db.$queryRaw`
    WITH story AS (
      SELECT original FROM (SELECT id, COALESCE("translationOfId", id) AS original FROM desk.stories WHERE id = ${storyId}::uuid) known
       WHERE NOT EXISTS (SELECT 1 FROM published.stories shown WHERE shown.id = known.id AND shown."translationGroup" = original))
    SELECT 1 FROM desk.stories
     WHERE id IN (
       SELECT original FROM story UNION
       SELECT other.id FROM desk.stories other JOIN story ON other."translationOfId" = story.original UNION
       SELECT other.id FROM published.stories other JOIN story ON other."translationGroup" = story.original)
     ORDER BY id FOR UPDATE`;
}
