import { z } from 'zod';
import { answeredAt } from '../answers';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { askBreakGlass as mayAsk } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { refuseSealed } from './refuse-sealed';
import { tellConcerned } from './tell-concerned';

/** How long the second person has to confirm, in milliseconds: an hour. */
const lapsesAfter = 60 * 60_000;

/** The first of two people asks to open what is sealed without a grant; everybody concerned learns of it at once. */
export const askBreakGlass = command({
  name: 'ask-break-glass',
  summary: 'Asks to open what is sealed without a grant; a second person of the other role confirms it.',
  input: z.strictObject({ sourceId: id, reason: requiredProse(1_000) }),
  value: z.strictObject({ breakGlassId: id, lapsesAt: answeredAt }),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayAsk(context.actor, seal, proved));
  },
  async run({ db, actor, at, authorise }, { sourceId, reason }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(mayAsk(actor, seal, await provedFreshly(db, actor, at)));
    if (actor.kind !== 'person') refuse('forbidden', 'Two people open it, and nothing else.');
    const open = await db.breakGlass.count({ where: { sourceId, confirmedAt: null, lapsesAt: { gt: at } } });
    if (open > 0) refuse('conflict', 'Somebody has asked already; it waits for the second person.');
    await refuseSealed(db, [{ surface: 'the reason', text: reason }]);
    const lapsesAt = new Date(at.getTime() + lapsesAfter);
    const { id: breakGlassId } = await db.breakGlass.create({ data: { sourceId, askedById: actor.id, askedAt: at, reason, lapsesAt }, select: { id: true } });
    await tellConcerned(db, { sourceId, kind: 'break_glass_asked', at, holderIds: seal.holderIds, except: [actor.id] });
    return {
      value: { breakGlassId, lapsesAt: lapsesAt.toISOString() },
      events: [{ name: 'sealed.break-glass-asked', subject: { type: 'source', id: sourceId }, data: { breakGlassId } }],
    };
  },
});
