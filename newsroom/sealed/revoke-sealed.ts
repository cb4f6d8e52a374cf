import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { revokeSealed as mayRevoke } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { judgeSealed } from './judge-sealed';
import { liveGrants } from './live-grants';
import { loadSeal } from './load-seal';
import { refuseSealed } from './refuse-sealed';

/** Takes back a grant to open what is sealed, at once. */
export const revokeSealed = command({
  name: 'revoke-sealed',
  summary: 'Takes back a grant to open what is sealed of a source.',
  input: z.strictObject({ sourceId: id, grantId: id, reason: requiredProse(1_000) }),
  value: z.null(),
  async prepare(context, { sourceId }) {
    await judgeSealed(context, sourceId, (seal) => mayRevoke(context.actor, seal));
  },
  async run({ db, actor, at, authorise }, { sourceId, grantId, reason }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(mayRevoke(actor, seal));
    if (actor.kind !== 'person') refuse('forbidden', 'A grant is taken back by a person.');
    const grant = await db.sealedGrant.findFirst({ where: { id: grantId, sourceId, ...liveGrants(at) } });
    if (!grant) refuse('not_found', 'There is no such grant, or it has ended already.');
    await refuseSealed(db, [{ surface: 'the reason', text: reason }]);
    await db.sealedGrant.update({ where: { id: grantId }, data: { revokedAt: at, revokedById: actor.id, revokeReason: reason } });
    return {
      value: null,
      events: [{ name: 'sealed.revoked', subject: { type: 'source', id: sourceId }, data: { grantId, personId: grant.personId } }],
    };
  },
});
