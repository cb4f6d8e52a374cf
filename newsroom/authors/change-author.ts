import { z } from 'zod';
import { command } from '../command';
import { id, line, prose, requiredLine } from '../input';
import { keepTopicsAndAuthors } from '../permissions/can';
import { refuse } from '../refusal';

/** Changes how readers know somebody who signs stories; they see it at once. The address stays, because others link to it. */
export const changeAuthor = command({
  name: 'change-author',
  summary: 'Changes the name, the role or the biography of an author.',
  input: z.strictObject({
    authorId: id,
    name: requiredLine(120).optional(),
    role: line(120).optional(),
    bio: prose(1_000).optional(),
  }),
  value: z.null(),
  async run(context, { authorId, ...changes }) {
    const { db, actor, authorise } = context;
    authorise(keepTopicsAndAuthors(actor));
    const author = await db.author.findUnique({ where: { id: authorId } });
    if (!author) refuse('not_found', 'There is no such author.');
    await db.author.update({ where: { id: authorId }, data: changes });
    await db.publishedAuthor.updateMany({ where: { slug: author.slug }, data: changes });
    context.touch.name('authors', author.slug);
    const data = { fields: Object.keys(changes) };
    return { value: null, events: [{ name: 'author.changed', subject: { type: 'author', id: authorId }, data }] };
  },
});
