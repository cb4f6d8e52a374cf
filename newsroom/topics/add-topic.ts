import { z } from 'zod';
import { command } from '../command';
import { id, prose, requiredLine } from '../input';
import { keepTopicsAndAuthors } from '../permissions/can';
import { slugInput } from '../publishing/slug';
import { slugForName } from '../publishing/slug-for-name';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';

/** Begins a topic that stories can be about. Readers learn of it with the first story published under it. */
export const addTopic = command({
  name: 'add-topic',
  summary: 'Begins a topic that stories can be about.',
  input: z.strictObject({ id, name: requiredLine(80), description: prose(500).default(''), slug: slugInput.max(60).optional() }),
  value: z.strictObject({ id, slug: z.string() }),
  async run({ db, actor, authorise }, { id: topicId, name, description, slug: wanted }) {
    authorise(keepTopicsAndAuthors(actor));
    const slug = slugForName(name, wanted);
    if (await db.topic.findUnique({ where: { slug } })) refuse('conflict', `There is a topic at the address “${slug}” already.`);
    await refuseSealed(db, [{ surface: 'the topic', text: [name, description, slug].join('\n') }]);
    await db.topic.create({ data: { id: topicId, slug, name, description } });
    return { value: { id: topicId, slug }, events: [{ name: 'topic.added', subject: { type: 'topic', id: topicId }, data: {} }] };
  },
});
