import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { returnStory as mayReturn } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import { markRead } from './mark-read';

/**
 * Gives a story back to its writer, with what is asked of them. An approval it had is void. What changes after the
 * revision that was before them is shown as changed when they read it next: a newer one they have not seen.
 */
export const returnStory = command({
  name: 'return-story',
  summary: 'Returns a story to its writer.',
  input: z.strictObject({
    storyId: id,
    message: requiredProse(5_000),
    readRevisionId: id.optional().describe('The newest revision of what was read before it was returned.'),
  }),
  value: z.null(),
  async run(context, { storyId, message, readRevisionId }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayReturn(actor, story));
    const personId = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.approval.updateMany({
      where: { storyId, voidedAt: null },
      data: { voidedAt: at, voidedById: personId, voidReason: 'The story was returned to its writer.' },
    });
    const read = readRevisionId ? await db.revision.findFirst({ where: { id: readRevisionId, storyId } }) : null;
    if (readRevisionId && !read) refuse('not_found', 'There is no such revision of this story.');
    if (read) await markRead(context, storyId, read.id);
    await moveStory(context, story, 'return', message);
    const data = { revision: read?.number ?? null };
    return {
      value: null,
      events: [{ name: 'story.returned', subject: { type: 'story', id: storyId }, storyId, data }],
    };
  },
});
