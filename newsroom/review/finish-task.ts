import { z } from 'zod';
import { endReviewOfLookedAt } from '../claims/end-review';
import { command } from '../command';
import { id } from '../input';
import { writeStory } from '../permissions/can';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';

/** The owner looked at a live story whose claim changed, and nothing more is needed. */
export const finishTask = command({
  name: 'finish-task',
  summary: 'Says that a touched story was looked at and needs no update.',
  input: z.strictObject({ taskId: id }),
  value: z.null(),
  async run(context, { taskId }) {
    const { db, actor, at, authorise } = context;
    const task = await db.task.findFirst({ where: { id: taskId, story: visibleStories(actor) } });
    if (!task) refuse('not_found', 'There is no such task, or you may not see it.');
    const story = await loadStory(db, actor, task.storyId);
    authorise(writeStory(actor, story));
    if (task.doneAt) refuse('conflict', 'Somebody has seen to this already.');
    const doneById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.task.update({ where: { id: taskId }, data: { doneAt: at, doneById } });
    await endReviewOfLookedAt(context, [task.claimId]);
    const data = { claimId: task.claimId };
    return {
      value: null,
      events: [{ name: 'task.done', subject: { type: 'story', id: story.id }, storyId: story.id, data }],
    };
  },
});
