import { z } from 'zod';
import { answeredAt } from '../answers';
import type { AuditEvent } from '../audit/events';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { provedFreshly } from '../people/fresh-proof';
import { grantSealed as mayGrant } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { days, grantEnd } from './grant-end';
import { judgeSealed } from './judge-sealed';
import { liveGrants } from './live-grants';
import { loadSeal } from './load-seal';
import { refuseSealed } from './refuse-sealed';
import type { Transaction } from '../transaction';
import { tellHolders } from './tell-concerned';

/**
 * Lets a named colleague open what is sealed, for a reason and for a time. It takes the place of another such grant of theirs: whoever
 * takes it back leaves none behind that was given twice. Administrators are never among them.
 */
export const grantSealed = command({
  name: 'grant-sealed',
  summary: 'Lets a colleague open what is sealed of a source, for a reason and for a time; by somebody with a grant who gave their password within five minutes.',
  input: z.strictObject({ sourceId: id, personId: id, reason: requiredProse(1_000), days }),
  value: z.strictObject({ grantId: id, expiresAt: answeredAt }),
  async prepare(context, { sourceId, personId }) {
    await judgeSealed(context, sourceId, (seal, proved) => mayGrant(context.actor, seal, personId, proved));
  },
  async run({ db, actor, at, authorise }, { sourceId, personId, reason, days: lasting }) {
    const seal = await loadSeal(db, actor, sourceId, at);
    authorise(mayGrant(actor, seal, personId, await provedFreshly(db, actor, at)));
    if (actor.kind !== 'person') refuse('forbidden', 'A grant is given by a person.');
    const person = await db.person.findUnique({ where: { id: personId }, select: { role: true, deactivatedAt: true } });
    if (!person || person.deactivatedAt) refuse('not_found', 'There is no such person at the newsroom.');
    if (person.role === 'admin') refuse('forbidden', 'An administrator is never let into what is sealed.');
    await refuseSealed(db, [{ surface: 'the reason', text: reason }]);
    const before = await endEarlierGrants(db, { sourceId, personId, revokedById: actor.id, at });
    const expiresAt = grantEnd(at, lasting);
    const grant = { sourceId, personId, grantedById: actor.id, origin: 'grant' as const, reason, at, expiresAt };
    const { id: grantId } = await db.sealedGrant.create({ data: grant, select: { id: true } });
    const others = [...seal.keeperIds, personId].filter((each) => each !== actor.id);
    await tellHolders(db, { sourceId, kind: 'granted', at, holderIds: [...new Set(others)] });
    return {
      value: { grantId, expiresAt: expiresAt.toISOString() },
      events: [...before, { name: 'sealed.granted', subject: { type: 'source', id: sourceId }, data: { grantId, personId, expiresAt: expiresAt.toISOString() } }],
    };
  },
});

type Earlier = { sourceId: string; personId: string; revokedById: string; at: Date };

async function endEarlierGrants(db: Transaction, { sourceId, personId, revokedById, at }: Earlier): Promise<AuditEvent[]> {
  const earlier = await db.sealedGrant.findMany({ where: { sourceId, personId, origin: 'grant', ...liveGrants(at) }, select: { id: true } });
  const revoked = { revokedAt: at, revokedById, revokeReason: 'Another grant took its place.' };
  await db.sealedGrant.updateMany({ where: { id: { in: earlier.map(({ id }) => id) } }, data: revoked });
  return earlier.map(({ id: grantId }) => ({ name: 'sealed.revoked', subject: { type: 'source', id: sourceId }, data: { grantId, personId } }));
}
