import { z } from 'zod';
import { command } from '../command';
import { id, prose } from '../input';
import { spikeStory as may } from '../permissions/can';
import { loadStory } from './load-story';
import { moveStory } from './move-story';

/** Sets a story aside; it can be brought back. */
export const spikeStory = command({
  name: 'spike-story',
  summary: 'Sets a story aside; it can be brought back.',
  input: z.strictObject({ storyId: id, reason: prose(1_000).default('') }),
  value: z.null(),
  async run(context, { storyId, reason }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(may(actor, story));
    await moveStory(context, story, 'spike', reason);
    return {
      value: null,
      events: [{ name: 'story.spiked', subject: { type: 'story', id: storyId }, storyId, data: {} }],
    };
  },
});
