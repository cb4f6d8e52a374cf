import { z } from 'zod';
import { command } from '../command';
import { id, prose } from '../input';
import { unscheduleStory as mayUnschedule } from '../permissions/can-with-schedules';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';

/** Takes a story off its schedule. It stays approved, and goes out when somebody says so. */
export const unscheduleStory = command({
  name: 'unschedule-story',
  summary: 'Takes a story off its schedule; it stays approved.',
  input: z.strictObject({ storyId: id, reason: prose(1_000).default('') }),
  value: z.null(),
  async run(context, { storyId, reason }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayUnschedule(actor, story));
    await moveStory(context, story, 'unschedule', reason);
    return { value: null, events: [{ name: 'story.unscheduled', subject: { type: 'story', id: storyId }, storyId, data: {} }] };
  },
});
