import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { remarkOnStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadRemark } from './load-remark';

/** Answers a remark, in its thread. */
export const answerRemark = command({
  name: 'answer-remark',
  summary: 'Answers a remark.',
  input: z.strictObject({ id, remarkId: id, body: requiredProse(5_000) }),
  value: z.strictObject({ id }),
  async run({ db, actor, at, authorise }, { id: answerId, remarkId, body }) {
    const { remark, story } = await loadRemark(db, actor, remarkId);
    authorise(remarkOnStory(actor, story));
    if (actor.kind !== 'person') refuse('forbidden', 'An answer is a person’s.');
    if (remark.parentId) refuse('malformed', 'Answers are given to the remark itself.');
    // What a colleague says of a reader's report is a remark: readers see none of it.
    const kind = remark.kind === 'report' ? 'remark' : remark.kind;
    await db.remark.create({
      data: { id: answerId, storyId: story.id, parentId: remarkId, kind, body, authorId: actor.id, createdAt: at },
    });
    const data = { remarkId };
    return {
      value: { id: answerId },
      events: [{ name: 'remark.answered', subject: { type: 'remark', id: answerId }, storyId: story.id, data }],
    };
  },
});
