import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { all } from '../permissions/answer';
import { changeClaim, useDirectory } from '../permissions/can';
import { refuse } from '../refusal';
import { claimChanged } from './claim-changed';
import { loadClaim } from './load-claim';
import { claimRelationKinds } from './vocabulary';

/** Says that a claim contradicts, is part of, or supersedes another. */
export const relateClaims = command({
  name: 'relate-claims',
  summary: 'Relates a claim to another that it contradicts, is part of, or supersedes.',
  input: z.strictObject({ fromId: id, toId: id, kind: z.enum(claimRelationKinds) }),
  value: z.null(),
  async run(context, { fromId, toId, kind }) {
    const { db, actor, at, authorise } = context;
    if (fromId === toId) refuse('malformed', 'A claim cannot be related to itself.');
    const [first, second] = [fromId, toId].sort() as [string, string];
    const claims = new Map([
      [first, await loadClaim(db, actor, first)],
      [second, await loadClaim(db, actor, second)],
    ]);
    const from = claims.get(fromId)!;
    const to = claims.get(toId)!;
    authorise(all(useDirectory(actor), changeClaim(actor, from, from.stories)));
    const createdById = actor.kind === 'person' ? actor.id : from.createdById;
    if (kind === 'supersedes' && (await db.claimRelation.count({ where: { fromId: toId, toId: fromId, kind } })) > 0) {
      refuse('conflict', 'That claim supersedes this one already: of two claims only one is the later.');
    }
    await db.claimRelation.create({ data: { fromId, toId, kind, createdById, createdAt: at } });
    const reason = 'Its relation to another claim changed.';
    const said = kind === 'supersedes' ? 'A later claim supersedes it.' : reason;
    const consequences = [...(await claimChanged(context, from, reason)), ...(await claimChanged(context, to, said))];
    return {
      value: null,
      events: [{ name: 'claim.related', subject: { type: 'claim', id: fromId }, data: { to: toId, kind } }, ...consequences],
    };
  },
});
