import { z } from 'zod';
import { command } from '../command';
import { id, prose } from '../input';
import { unspikeStory as may } from '../permissions/can';
import { loadStory } from './load-story';
import { moveStory } from './move-story';

/** Brings a spiked story back to drafting. */
export const unspikeStory = command({
  name: 'unspike-story',
  summary: 'Brings a spiked story back to drafting.',
  input: z.strictObject({ storyId: id, reason: prose(1_000).default('') }),
  value: z.null(),
  async run(context, { storyId, reason }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(may(actor, story));
    await moveStory(context, story, 'unspike', reason);
    return {
      value: null,
      events: [{ name: 'story.unspiked', subject: { type: 'story', id: storyId }, storyId, data: {} }],
    };
  },
});
