import { now } from '@/platform/clock';
import type { CommandContext } from '../command';
import { system } from '../people/actor';
import { provedFreshly } from '../people/fresh-proof';
import type { Answer } from '../permissions/answer';
import type { SealFacts } from '../permissions/can-with-sealed';
import { type LoadedSeal, loadSeal } from './load-seal';
import { noteSealedRefusal } from './note-sealed-refusal';

type Rule = (seal: SealFacts & LoadedSeal, proved: boolean) => Answer | Promise<Answer>;

/**
 * Asks the rule before the command's transaction opens, so that a refusal can be written into the audit and stay there.
 * For `prepare`; `run` asks again. An attempt at a seal the person does not reach is noted too.
 */
export async function judgeSealed({ db, actor, authorise }: Pick<CommandContext, 'db' | 'actor' | 'authorise'>, sourceId: string, rule: Rule): Promise<void> {
  const at = now();
  const note = async (why: 'no_fresh_password' | 'not_entitled' | 'not_seen' | 'destroyed') => {
    if (actor.kind === 'person') await noteSealedRefusal(system, { sourceId, personId: actor.id, why });
  };
  const seal = await loadSeal(db, actor, sourceId, at).catch(async (error: unknown) => {
    if ((await db.sealedSource.count({ where: { sourceId } })) > 0) await note('not_seen');
    throw error;
  });
  const answer = await rule(seal, await provedFreshly(db, actor, at));
  if (!answer.allowed) await note(seal.destroyed ? 'destroyed' : (await rule(seal, true)).allowed ? 'no_fresh_password' : 'not_entitled');
  authorise(answer);
}
