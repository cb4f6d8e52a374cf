import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { system } from '../people/actor';
import { either } from '../permissions/answer';
import { changeClaim } from '../permissions/can';
import { refuse } from '../refusal';
import { claimChanged } from './claim-changed';
import { loadClaim } from './load-claim';
import { claimRelationKinds } from './vocabulary';

/** Takes a relation between two claims back; whoever changes one of the two may do so. */
export const unrelateClaims = command({
  name: 'unrelate-claims',
  summary: 'Takes a relation between two claims back.',
  input: z.strictObject({ fromId: id, toId: id, kind: z.enum(claimRelationKinds) }),
  value: z.null(),
  async run(context, { fromId, toId, kind }) {
    const { db, actor, authorise } = context;
    const [first, second] = [fromId, toId].sort() as [string, string];
    const claims = [await loadClaim(db, system, first), await loadClaim(db, system, second)] as const;
    authorise(either(changeClaim(actor, claims[0], claims[0].stories), changeClaim(actor, claims[1], claims[1].stories)));
    const { count } = await db.claimRelation.deleteMany({ where: { fromId, toId, kind } });
    if (count === 0) refuse('not_found', 'These claims are not related so.');
    const reason = 'Its relation to another claim changed.';
    const consequences = [...(await claimChanged(context, claims[0], reason)), ...(await claimChanged(context, claims[1], reason))];
    return {
      value: null,
      events: [{ name: 'claim.unrelated', subject: { type: 'claim', id: fromId }, data: { to: toId, kind } }, ...consequences],
    };
  },
});
