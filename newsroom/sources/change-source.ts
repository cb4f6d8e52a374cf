import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { reviewTakenBack, stancesOn, takenBack } from '../claims/review-taken-back';
import { command } from '../command';
import { id } from '../input';
import { type Actor, system } from '../people/actor';
import { changeSource as mayChange } from '../permissions/can';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';
import type { Transaction } from '../transaction';
import { claimsRestingOn, withDownstream } from './claims-resting-on';
import { refuseUnseenUpstream } from './refuse-unseen-upstream';
import { sourceFields } from './source-input';

/** Changes what is known of a source; every claim that rests on it, or on who carries its word, is looked at again. */
export const changeSource = command({
  name: 'change-source',
  summary: 'Changes what is known of a source.',
  input: z.strictObject({ sourceId: id, ...sourceFields }),
  value: z.null(),
  async run(context, { sourceId, ...fields }) {
    const { db, actor, at, authorise } = context;
    const source = await db.source.findFirst({ where: { id: sourceId, mergedIntoId: null, ...visibleSources(actor) }, include: { seal: { select: { sourceId: true } } } });
    if (!source) refuse('not_found', 'There is no such source, or you may not see it.');
    authorise(mayChange(actor, source));
    const told = [fields.name, fields.publicDescription, fields.interest];
    // With everything that is sealed: compared with this source alone, a refusal would tell who it is.
    if (source.seal) await refuseSealed(db, told.map((text) => ({ surface: 'what the desk is told of the source', text })));
    const upstreamId = fields.upstreamId ?? (await unseenUpstream(db, actor, source.upstreamId));
    if (upstreamId !== source.upstreamId) await refuseUnseenUpstream(db, actor, { upstreamId, listed: source.listed });
    if (upstreamId) await refuseLoop(db, sourceId, upstreamId);
    const claimIds = await claimsRestingOn(db, [sourceId]);
    const before = new Map<string, Awaited<ReturnType<typeof stancesOn>>>();
    for (const claimId of claimIds) before.set(claimId, await stancesOn(db, claimId));
    await db.source.update({ where: { id: sourceId }, data: { ...fields, upstreamId, updatedAt: at } });
    const consequences = [];
    for (const claimId of claimIds) {
      const claim = await loadClaim(db, system, claimId);
      const withdrawn = await reviewTakenBack(db, claimId, before.get(claimId) ?? []);
      consequences.push(...(await claimChanged(context, claim, withdrawn ? takenBack : 'A source of the claim was described anew.')));
    }
    const data = { fields: Object.keys(fields) };
    return {
      value: null,
      events: [{ name: 'source.changed', subject: { type: 'source', id: sourceId }, data }, ...consequences],
    };
  },
});

/** Whoever was not shown from whom it has it does not mean, by naming nobody, that it has it from nobody. */
async function unseenUpstream(db: Transaction, actor: Actor, upstreamId: string | null): Promise<string | null> {
  if (upstreamId === null) return null;
  const seen = await db.source.count({ where: { id: upstreamId, ...visibleSources(actor) } });
  return seen > 0 ? null : upstreamId;
}

/** A source cannot be its own origin, however long the way round. */
async function refuseLoop(db: Transaction, sourceId: string, upstreamId: string): Promise<void> {
  const below = await withDownstream(db, [sourceId]);
  if (below.includes(upstreamId)) refuse('malformed', 'A source cannot stand upstream of itself.');
}
