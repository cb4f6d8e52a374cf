import { z } from 'zod';
import { revisionNumber } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { seeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { markRead } from './mark-read';

/** Marks a revision as read: what comes later is shown as changed since. */
export const readRevision = command({
  name: 'read-revision',
  summary: 'Marks a revision of a story as read.',
  input: z.strictObject({ storyId: id, revisionId: id }),
  value: z.strictObject({ revision: revisionNumber }),
  async run(context, { storyId, revisionId }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(seeStory(actor, story));
    const revision = await db.revision.findFirst({ where: { id: revisionId, storyId } });
    if (!revision) refuse('not_found', 'There is no such revision of this story.');
    await markRead(context, storyId, revisionId);
    const data = { revision: revision.number };
    return {
      value: data,
      events: [{ name: 'story.read', subject: { type: 'story', id: storyId }, storyId, data }],
    };
  },
});
