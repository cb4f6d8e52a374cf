import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import { replyFault, replyFields } from './reply';

const { sourceId, answer, words, ...asking } = replyFields;

/** Records that somebody was asked for an answer to what a claim says of them: who, when, how, and until when. */
export const recordReply = command({
  name: 'record-reply',
  summary: 'Records that somebody was asked for an answer to a claim.',
  input: z.strictObject({
    id,
    claimId: id,
    ...asking,
    sourceId: sourceId.default(null),
    answer: answer.default('awaited'),
    words: words.default(''),
  }),
  value: z.strictObject({ id }),
  async run(context, { id: replyId, claimId, ...fields }) {
    const { db, actor, at, authorise } = context;
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const fault = replyFault(fields, at);
    if (fault) refuse('malformed', fault);
    if (fields.sourceId && !(await db.source.findFirst({ where: { AND: [{ id: fields.sourceId }, visibleSources(actor)] } }))) {
      refuse('not_found', 'There is no such source, or you may not see it.');
    }
    const recordedById = actor.kind === 'person' ? actor.id : claim.createdById;
    await db.replyRecord.create({ data: { ...fields, replyId, number: 1, claimId, recordedById, at } });
    const consequences = await claimChanged(context, claim, 'Somebody was asked for an answer.');
    const data = { replyId, number: 1, answer: fields.answer };
    return {
      value: { id: replyId },
      events: [{ name: 'reply.recorded', subject: { type: 'claim', id: claimId }, data }, ...consequences],
    };
  },
});
