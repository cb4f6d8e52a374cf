import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { visibleClaims } from '../permissions/visible';
import { refuse } from '../refusal';
import { replyFault, replyFields } from './reply';

const { sourceId: _, ...fieldsToChange } = replyFields;

/** Records what came of asking: an answer, a refusal, silence, a longer deadline. What was recorded before stays beside it. */
export const changeReply = command({
  name: 'change-reply',
  summary: 'Records what came of asking somebody for an answer.',
  input: z.strictObject({ replyId: id, ...z.object(fieldsToChange).partial().shape }),
  value: z.null(),
  async run(context, { replyId, ...fields }) {
    const { db, actor, at, authorise } = context;
    const known = await db.replyRecord.findFirst({ where: { replyId, claim: visibleClaims(actor) }, select: { claimId: true } });
    if (!known) refuse('not_found', 'There is no such right of reply, or you may not see it.');
    const claim = await loadClaim(db, actor, known.claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const { id: _, number: last, ...before } = await db.replyRecord.findFirstOrThrow({ where: { replyId }, orderBy: { number: 'desc' } });
    const now = { ...before, ...fields };
    const fault = replyFault(now, at);
    if (fault) refuse('malformed', fault);
    const recordedById = actor.kind === 'person' ? actor.id : claim.createdById;
    const number = last + 1;
    await db.replyRecord.create({ data: { ...now, number, recordedById, at } });
    const consequences = await claimChanged(context, claim, 'What came of asking for an answer was recorded.');
    const data = { replyId, number, answer: now.answer };
    return {
      value: null,
      events: [{ name: 'reply.changed', subject: { type: 'claim', id: claim.id }, data }, ...consequences],
    };
  },
});
