import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import { bodyFromSource, sourceOfBody } from '@/editor/body-source';
import { parseDocument } from '@/editor/document';
import { emptyDocument } from '@/editor/empty-document';
import { answeredAt } from '../answers';
import { command } from '../command';
import { moment, requiredLine, requiredProse } from '../input';
import { changeTexts } from '../permissions/can';
import { pageOfText, textKeys } from '../published/texts';
import { refuse } from '../refusal';

/**
 * Changes what readers are told of how we work, or of who we are. It is given with the moment of the text it was made
 * from: what somebody else wrote meanwhile is not lost.
 */
export const changeText = command({
  name: 'change-text',
  summary: 'Changes one of the texts in which the newsroom says how it works and who it is.',
  input: z.strictObject({
    key: z.enum(textKeys),
    title: requiredLine(120),
    source: requiredProse(20_000).describe('Paragraphs parted by empty lines; lines with “## ” are headings, with “- ” items of a list.'),
    basedOn: moment.nullable().describe('When the text that was changed was last changed; null for the one that comes with the program.'),
  }),
  value: z.strictObject({ updatedAt: answeredAt }),
  async run({ db, actor, at, authorise, touch }, { key, title, source, basedOn }) {
    authorise(changeTexts(actor));
    await db.$executeRaw`LOCK TABLE published.texts IN SHARE ROW EXCLUSIVE MODE`;
    const present = await db.publicText.findUnique({ where: { key }, select: { updatedAt: true } });
    if ((present?.updatedAt.getTime() ?? null) !== (basedOn?.getTime() ?? null)) {
      refuse('stale', 'Somebody changed this text meanwhile. Compare yours with theirs.');
    }
    const body = bodyFromSource(source);
    if (sourceOfBody(body) === '') refuse('malformed', 'The text says nothing.');
    const parsed = parseDocument({ ...emptyDocument(), content: [...emptyDocument().content.slice(0, -1), body] });
    if (!parsed.ok) refuse('malformed', parsed.sentence);
    const text = { title, body: body as unknown as Prisma.InputJsonObject, updatedAt: at };
    await db.publicText.upsert({ where: { key }, create: { key, ...text }, update: text });
    touch.addresses([pageOfText(key)]);
    const value = { updatedAt: at.toISOString() };
    return { value, events: [{ name: 'text.changed', subject: { type: 'newsroom', id: null }, data: { key } }] };
  },
});
