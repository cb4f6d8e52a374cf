import { readSourcing } from '@/newsroom/claims/read-sourcing';
import type { Person } from '@/newsroom/people/actor';
import { picturesShown } from '@/newsroom/pictures/pictures-shown';
import { readRemarks } from '@/newsroom/remarks/read-remarks';
import { readChanges } from '@/newsroom/review/read-changes';
import { readReview } from '@/newsroom/review/read-review';
import { readStory } from '@/newsroom/stories/read-story';

/**
 * Everything the review page shows; null when the person may not see the story. The hash that an approval will name must
 * be that of the very words on the screen, so text and sourcing are read again when a save came between them.
 */
export async function readAll(actor: Person, storyId: string) {
  for (;;) {
    const [story, sourcing] = [await readStory(actor, storyId), await readSourcing(actor, storyId)];
    if (!story || !sourcing) return null;
    if (story.draft.version !== sourcing.version) continue;
    const review = await readReview(actor, storyId);
    if (!review) return null;
    const [remarks, changes, pictures] = await Promise.all([
      readRemarks(actor, story),
      readChanges(actor, storyId),
      picturesShown(actor, storyId, story.draft.document),
    ]);
    return { story, sourcing, review, remarks, changes, pictures };
  }
}
