import { z } from 'zod';
import { enqueue } from '@/platform/jobs';
import { loadClaim } from '../claims/load-claim';
import { command } from '../command';
import { recordCustody } from '../evidence/custody';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { countAttempt, limiter } from '../rate-limit';
import { loadLinkedEvidence } from './load-linked-evidence';
import { refusePrivateAddress } from './refuse-private-address';

const checks = limiter('link-checks', 100);

/** Asks whether a link still leads anywhere; what comes of it is written into the evidence's chain of custody. */
export const checkLink = command({
  name: 'check-link',
  summary: 'Looks again whether the address of a piece of evidence still answers.',
  input: z.strictObject({ claimId: id, evidenceId: id }),
  value: z.null(),
  async prepare({ actor }) {
    if (actor.kind === 'person') await countAttempt(checks, actor.id, 'You asked for many links to be looked at. Wait a few minutes.');
  },
  async run({ db, actor, at, authorise }, { claimId, evidenceId }) {
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const { url } = await loadLinkedEvidence(db, claim, evidenceId);
    refusePrivateAddress(url);
    const personId = actor.kind === 'person' ? actor.id : claim.createdById;
    await recordCustody(db, { evidenceId, action: 'link asked', personId, at });
    await enqueue(db, 'check-link', { evidenceId }, { key: `check ${evidenceId}` });
    return { value: null, events: [{ name: 'link.check-asked', subject: { type: 'evidence', id: evidenceId }, data: {} }] };
  },
});
