import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { holdForLaw } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { judgeSealed } from './judge-sealed';
import { loadSeal } from './load-seal';
import { refuseSealed } from './refuse-sealed';

/** Sets or lifts a legal hold: while it stands, what is sealed is not destroyed, whoever asks. */
export const setLegalHold = command({
  name: 'set-legal-hold',
  summary: 'Sets or lifts a legal hold on what is sealed of a source.',
  input: z.strictObject({ sourceId: id, held: z.boolean(), reason: requiredProse(1_000) }),
  value: z.null(),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal) => holdForLaw(context.actor, seal));
  },
  async run({ db, actor, at, authorise }, { sourceId, held, reason }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(holdForLaw(actor, seal));
    if (actor.kind !== 'person') refuse('forbidden', 'A legal hold is the word of a person.');
    if (seal.held === held) refuse('conflict', held ? 'A legal hold stands on it already.' : 'No legal hold stands on it.');
    await refuseSealed(db, [{ surface: 'the reason', text: reason }]);
    const data = held ? { heldAt: at, heldById: actor.id, holdReason: reason } : { heldAt: null, heldById: null, holdReason: '' };
    await db.sealedSource.update({ where: { sourceId }, data });
    return { value: null, events: [{ name: 'sealed.legal-hold', subject: { type: 'source', id: sourceId }, data: { held } }] };
  },
});
