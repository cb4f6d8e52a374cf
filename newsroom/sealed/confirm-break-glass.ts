import { z } from 'zod';
import { answeredAt } from '../answers';
import { command, type CommandContext } from '../command';
import { id } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { all } from '../permissions/answer';
import { askBreakGlass as mayAsk, confirmBreakGlass as mayConfirm, type SealFacts } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { tellConcerned } from './tell-concerned';

/** For how long the broken glass stays open, in milliseconds: an hour. */
const opensFor = 60 * 60_000;

/** The second of two people confirms: both may open what is sealed for an hour, and everybody concerned learns of it. */
export const confirmBreakGlass = command({
  name: 'confirm-break-glass',
  summary: 'Confirms that what is sealed is opened without a grant, for both people and one hour.',
  input: z.strictObject({ sourceId: id, breakGlassId: id }),
  value: z.strictObject({ expiresAt: answeredAt }),
  async prepare(context, { sourceId, breakGlassId }) {
    await judgeSealed(context, sourceId, async (seal, proved) => (await ruleFor(context, seal, breakGlassId, proved)).answer);
  },
  async run(context, { sourceId, breakGlassId }) {
    const { db, actor, at, authorise } = context;
    const seal = await loadSeal(db, actor, sourceId, at);
    const { asked, answer } = await ruleFor(context, seal, breakGlassId, await provedFreshly(db, actor, at));
    authorise(answer);
    if (!asked) refuse('not_found', nobodyAsked);
    if (actor.kind !== 'person') refuse('forbidden', 'Two people open it, and nothing else.');
    if (asked.confirmedAt) refuse('conflict', 'It was confirmed already.');
    if (asked.lapsesAt <= at) refuse('conflict', 'Nobody confirmed within the hour, so the asking has lapsed. Ask again.');
    await db.breakGlass.update({ where: { id: breakGlassId }, data: { confirmedAt: at, confirmedById: actor.id } });
    const expiresAt = new Date(at.getTime() + opensFor);
    for (const [personId, grantedById] of [[asked.askedById, actor.id], [actor.id, asked.askedById]] as const) {
      await db.sealedGrant.create({ data: { sourceId, personId, grantedById, origin: 'break_glass', reason: asked.reason, at, expiresAt } });
    }
    await tellConcerned(db, { sourceId, kind: 'break_glass_opened', at, holderIds: seal.holderIds, except: [actor.id, asked.askedById] });
    const data = { breakGlassId, expiresAt: expiresAt.toISOString() };
    return {
      value: { expiresAt: data.expiresAt },
      events: [{ name: 'sealed.break-glass-opened', subject: { type: 'source', id: sourceId }, data }],
    };
  },
});

const nobodyAsked = 'Nobody has asked for this.';

/** The role counts that the first person has now: who was moved to another desk meanwhile no longer stands for it. */
async function ruleFor({ db, actor }: Pick<CommandContext, 'db' | 'actor'>, seal: SealFacts & { sourceId: string }, breakGlassId: string, proved: boolean) {
  const asked = await db.breakGlass.findFirst({ where: { id: breakGlassId, sourceId: seal.sourceId } });
  // An answer rather than a refusal here, so that the attempt is noted.
  if (!asked) return { asked, answer: all(mayAsk(actor, seal, proved), { allowed: false, reason: nobodyAsked, hidden: true }) };
  const { role } = await db.person.findUniqueOrThrow({ where: { id: asked.askedById }, select: { role: true } });
  return { asked, answer: mayConfirm(actor, seal, { personId: asked.askedById, role }, proved) };
}
