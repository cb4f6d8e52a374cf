import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { refuse } from '../refusal';
import { claimChanged } from './claim-changed';
import { loadClaim } from './load-claim';
import { claimRelationKinds } from './vocabulary';

/** Takes a relation between two claims back. */
export const unrelateClaims = command({
  name: 'unrelate-claims',
  summary: 'Takes a relation between two claims back.',
  input: z.strictObject({ fromId: id, toId: id, kind: z.enum(claimRelationKinds) }),
  value: z.null(),
  async run(context, { fromId, toId, kind }) {
    const { db, actor, authorise } = context;
    const from = await loadClaim(db, actor, fromId);
    authorise(changeClaim(actor, from, from.stories));
    const { count } = await db.claimRelation.deleteMany({ where: { fromId, toId, kind } });
    if (count === 0) refuse('not_found', 'These claims are not related so.');
    const consequences = await claimChanged(context, from, 'Its relation to another claim changed.');
    return {
      value: null,
      events: [{ name: 'claim.unrelated', subject: { type: 'claim', id: fromId }, data: { to: toId, kind } }, ...consequences],
    };
  },
});
