import { z } from 'zod';
import { command } from '../command';
import { id, prose, requiredLine } from '../input';
import { keepTopicsAndAuthors } from '../permissions/can';
import { refuse } from '../refusal';

/** Renames or describes a topic; readers see it at once. Its address stays, because others link to it. */
export const changeTopic = command({
  name: 'change-topic',
  summary: 'Changes the name or the description of a topic.',
  input: z.strictObject({ topicId: id, name: requiredLine(80).optional(), description: prose(500).optional() }),
  value: z.null(),
  async run(context, { topicId, ...changes }) {
    const { db, actor, authorise } = context;
    authorise(keepTopicsAndAuthors(actor));
    const topic = await db.topic.findUnique({ where: { id: topicId } });
    if (!topic) refuse('not_found', 'There is no such topic.');
    await db.topic.update({ where: { id: topicId }, data: changes });
    await db.publishedTopic.updateMany({ where: { slug: topic.slug }, data: changes });
    context.touch.name('topics', topic.slug);
    const data = { fields: Object.keys(changes) };
    return { value: null, events: [{ name: 'topic.changed', subject: { type: 'topic', id: topicId }, data }] };
  },
});
