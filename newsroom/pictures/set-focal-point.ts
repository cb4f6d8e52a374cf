import { z } from 'zod';
import { sha256 } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { writeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';

const share = z.number().min(0).max(1);

/**
 * Says what of a picture must stay in sight where a list crops it; readers get it with the next publication. Approvals
 * stand: they are of words and sourcing, and the story itself always shows the whole picture.
 */
export const setFocalPoint = command({
  name: 'set-focal-point',
  summary: 'Says what of a story’s picture must stay in sight where it is cropped: 0 to 1 from the left and from the top.',
  input: z.strictObject({ storyId: id, picture: sha256, x: share, y: share }),
  value: z.strictObject({ x: share, y: share }),
  async run({ db, actor, authorise }, { storyId, picture, x, y }) {
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    const { count } = await db.picture.updateMany({ where: { storyId, hash: picture }, data: { focalX: x, focalY: y } });
    if (count === 0) refuse('not_found', 'There is no such picture in this story.');
    const data = { picture, x, y };
    return { value: { x, y }, events: [{ name: 'picture.focal-point-set', subject: { type: 'story', id: storyId }, storyId, data }] };
  },
});
