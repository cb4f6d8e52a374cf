import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { lookAgainAt } from '../claims/review-taken-back';
import { evidenceBearings } from '../claims/vocabulary';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { recordCustody } from './custody';
import { foundAltered } from './found-altered';
import { loadSeenEvidence } from './load-evidence';

const bearing = z.enum(evidenceBearings);

/**
 * Puts evidence that the newsroom has already on a claim, with its files, its checks and its chain of custody. A claim that
 * is to rest on what was found altered falls as those did that rested on it then.
 */
export const attachEvidence = command({
  name: 'attach-evidence',
  summary: 'Puts evidence that the newsroom has already on a claim.',
  input: z.strictObject({ evidenceId: id, claimId: id, bearing: bearing.optional().describe('What it was when it was taken off the claim, where nothing is said; otherwise that it supports it.') }),
  value: z.null(),
  async run(context, { evidenceId, claimId, bearing: given }) {
    const { db, actor, at, authorise } = context;
    const { kind } = await loadSeenEvidence(db, actor, evidenceId);
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const personId = actor.kind === 'person' ? actor.id : claim.createdById;
    const bearing = given ?? (await bearingBefore(db, evidenceId, claimId));
    await recordCustody(db, { evidenceId, action: 'attached to a claim', personId, data: { claimId, bearing }, at });
    if ((await db.claimEvidence.count({ where: { claimId, evidenceId } })) > 0) refuse('conflict', 'This evidence belongs to the claim already.');
    await db.claimEvidence.create({ data: { claimId, evidenceId, bearing, addedById: personId, addedAt: at } });
    const rests = bearing === 'supports' || (bearing === 'refutes' && claim.verification === 'false');
    const falls = rests && (await foundAltered(db, [evidenceId])).has(evidenceId);
    if (falls) await lookAgainAt(db, claimId);
    const said = falls ? { reason: 'Evidence that was found altered was put on the claim.', cause: 'evidence_altered' as const } : 'Evidence was added to the claim.';
    const consequences = await claimChanged(context, claim, said);
    return {
      value: null,
      events: [{ name: 'evidence.added', subject: { type: 'evidence', id: evidenceId }, data: { claimId, kind } }, ...consequences],
    };
  },
});

const takenOff = z.object({ claimId: id, bearing });

async function bearingBefore(db: Transaction, evidenceId: string, claimId: string): Promise<z.output<typeof bearing>> {
  const touches = await db.custodyEvent.findMany({ where: { evidenceId, action: 'taken off a claim' }, orderBy: { sequence: 'desc' }, select: { data: true } });
  const before = touches.flatMap(({ data }) => takenOff.safeParse(data).data ?? []).find((touch) => touch.claimId === claimId);
  return before?.bearing ?? 'supports';
}
