import { z } from 'zod';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { command } from '../command';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';

/** Takes evidence off a claim. The evidence itself and its chain of custody stay, and can be attached again. */
export const removeEvidence = command({
  name: 'remove-evidence',
  summary: 'Takes evidence off a claim; the evidence itself stays.',
  input: z.strictObject({ evidenceId: id, claimId: id }),
  value: z.null(),
  async run(context, { evidenceId, claimId }) {
    const { db, actor, at, authorise } = context;
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const on = await db.claimEvidence.findUnique({ where: { claimId_evidenceId: { claimId, evidenceId } }, select: { bearing: true } });
    if (!on) refuse('not_found', 'This evidence does not belong to the claim.');
    await db.claimEvidence.delete({ where: { claimId_evidenceId: { claimId, evidenceId } } });
    const personId = actor.kind === 'person' ? actor.id : claim.createdById;
    await recordCustody(db, { evidenceId, action: 'taken off a claim', personId, data: { claimId, bearing: on.bearing }, at });
    const consequences = await claimChanged(context, claim, 'Evidence was taken off the claim.');
    return {
      value: null,
      events: [{ name: 'evidence.removed', subject: { type: 'evidence', id: evidenceId }, data: { claimId } }, ...consequences],
    };
  },
});
