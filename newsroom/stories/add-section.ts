import { z } from 'zod';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { manageSections } from '../permissions/can';
import { everyAddress } from '../publishing/touched-addresses';

/** Opens a section of the newspaper, on the desk and for readers. */
export const addSection = command({
  name: 'add-section',
  summary: 'Opens a section of the newspaper.',
  input: z.strictObject({
    id,
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold only small letters, digits and hyphens').max(60),
    name: requiredLine(60),
  }),
  value: z.strictObject({ id }),
  async run({ db, actor, authorise, touch }, { id: sectionId, slug, name }) {
    authorise(manageSections(actor));
    const position = (await db.section.aggregate({ _max: { position: true } }))._max.position ?? 0;
    await db.section.create({ data: { id: sectionId, slug, name, position: position + 1 } });
    await db.publishedSection.create({ data: { slug, name, position: position + 1 } });
    // Its name stands at the head of every page.
    touch.addresses([everyAddress]);
    return {
      value: { id: sectionId },
      events: [{ name: 'section.added', subject: { type: 'section', id: sectionId }, data: { slug } }],
    };
  },
});
