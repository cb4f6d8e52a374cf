import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { keepSomebodyNamed } from '../people/keep-somebody-named';
import { shareStory } from '../permissions/can';
import { loadStory } from './load-story';

/** Takes a colleague's name off a story again. */
export const unshareStory = command({
  name: 'unshare-story',
  summary: 'Takes a colleague’s name off a story.',
  input: z.strictObject({ storyId: id, personId: id }),
  value: z.null(),
  async run({ db, actor, authorise }, { storyId, personId }) {
    const story = await loadStory(db, actor, storyId);
    authorise(shareStory(actor, story));
    await db.storyMember.deleteMany({ where: { storyId, personId } });
    await keepSomebodyNamed(db, { id: storyId });
    return {
      value: null,
      events: [{ name: 'story.unshared', subject: { type: 'story', id: storyId }, storyId, data: { personId } }],
    };
  },
});
