import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { ownAccount } from '../people/own-account';
import { refuse } from '../refusal';

/** Says that one has seen a notice about a sealed source; it leaves one's own desk, and nobody else's. */
export const seeSealedNotice = command({
  name: 'see-sealed-notice',
  summary: 'Says that you have seen a notice about a sealed source.',
  input: z.strictObject({ noticeId: id }),
  value: z.null(),
  async run(context, { noticeId }) {
    const { id: personId } = ownAccount(context);
    const { db, at } = context;
    const notice = await db.sealedNotice.findFirst({ where: { id: noticeId, personId, seenAt: null } });
    if (!notice) refuse('not_found', 'There is no such notice for you.');
    await db.sealedNotice.update({ where: { id: noticeId }, data: { seenAt: at } });
    return { value: null, events: [{ name: 'sealed.notice-seen', subject: { type: 'source', id: notice.sourceId }, data: { noticeId } }] };
  },
});
