import { z } from 'zod';
import { command } from '../command';
import { id, line, prose, requiredLine } from '../input';
import { keepTopicsAndAuthors } from '../permissions/can';
import { slugInput } from '../publishing/slug';
import { slugForName } from '../publishing/slug-for-name';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';

/**
 * Adds somebody who signs stories, as readers may know them. Nothing joins an author to a person of the desk. Readers
 * learn of them with the first story published under their name.
 */
export const addAuthor = command({
  name: 'add-author',
  summary: 'Adds somebody who signs stories, as readers may know them.',
  input: z.strictObject({
    id,
    name: requiredLine(120),
    role: line(120).default(''),
    bio: prose(1_000).default(''),
    slug: slugInput.max(60).optional(),
  }),
  value: z.strictObject({ id, slug: z.string() }),
  async run({ db, actor, authorise }, { id: authorId, slug: wanted, ...known }) {
    authorise(keepTopicsAndAuthors(actor));
    const slug = slugForName(known.name, wanted);
    if (await db.author.findUnique({ where: { slug } })) refuse('conflict', `There is an author at the address “${slug}” already.`);
    await refuseSealed(db, [{ surface: 'the author', text: [...Object.values(known), slug].join('\n') }]);
    await db.author.create({ data: { id: authorId, slug, ...known } });
    return { value: { id: authorId, slug }, events: [{ name: 'author.added', subject: { type: 'author', id: authorId }, data: {} }] };
  },
});
