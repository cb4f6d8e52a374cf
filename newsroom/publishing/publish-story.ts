import { z } from 'zod';
import { publicVersion } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { publishStory as mayPublish } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { lockLanguages } from '../stories/lock-languages';
import { publishApproved } from './publish-approved';
import { publishFields } from './publish-input';

/**
 * Publishes the approved state of a story. Inside one transaction: the present hash must be the one that stands approved,
 * and the gate is evaluated on exactly that; then readers have it, or nothing happened.
 */
export const publishStory = command({
  name: 'publish-story',
  summary: 'Publishes the approved state of a story.',
  input: z.strictObject(publishFields),
  value: z.strictObject({ publicationId: id, version: publicVersion }),
  async run(context, request) {
    const { db, actor, authorise } = context;
    await lockLanguages(db, request.storyId);
    const story = await loadStory(db, actor, request.storyId);
    authorise(mayPublish(actor, story));
    return publishApproved(context, story, request, 'publish');
  },
});
