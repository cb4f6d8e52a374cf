import { z } from 'zod';
import { command } from '../command';
import { id, prose } from '../input';
import { withdrawStory as mayWithdraw } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';

/** The writer takes a story back from review. */
export const withdrawStory = command({
  name: 'withdraw-story',
  summary: 'Takes a story back from review.',
  input: z.strictObject({ storyId: id, reason: prose(1_000).default('') }),
  value: z.null(),
  async run(context, { storyId, reason }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayWithdraw(actor, story));
    await moveStory(context, story, 'withdraw', reason);
    return {
      value: null,
      events: [{ name: 'story.withdrawn', subject: { type: 'story', id: storyId }, storyId, data: {} }],
    };
  },
});
