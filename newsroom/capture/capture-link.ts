import { z } from 'zod';
import { enqueue } from '@/platform/jobs';
import { loadClaim } from '../claims/load-claim';
import { command } from '../command';
import { recordCustody } from '../evidence/custody';
import { id } from '../input';
import { changeClaim } from '../permissions/can';
import { countAttempt, limiter } from '../rate-limit';
import { refuse } from '../refusal';
import { loadLinkedEvidence } from './load-linked-evidence';
import { refusePrivateAddress } from './refuse-private-address';

/** In a quarter of an hour, of one person: what an hour of hard work needs, and no more. */
const captures = limiter('captures', 40);

/** Asks for what stands at the address of a piece of evidence to be kept: the page, its headers, its picture, its archive. */
export const captureLink = command({
  name: 'capture-link',
  summary: 'Captures what stands at the address of a piece of evidence.',
  input: z.strictObject({ id, claimId: id, evidenceId: id }),
  value: z.strictObject({ id }),
  async prepare({ actor }) {
    if (actor.kind === 'person') await countAttempt(captures, actor.id, 'You asked for many captures. Wait a few minutes.');
  },
  async run({ db, actor, at, authorise }, { id: captureId, claimId, evidenceId }) {
    const claim = await loadClaim(db, actor, claimId);
    authorise(changeClaim(actor, claim, claim.stories));
    const { url: address } = await loadLinkedEvidence(db, claim, evidenceId);
    refusePrivateAddress(address);
    const underWay = await db.capture.count({ where: { evidenceId, state: { in: ['waiting', 'running'] } } });
    if (underWay > 0) refuse('conflict', 'A capture of this link is under way already.');
    const requestedById = actor.kind === 'person' ? actor.id : claim.createdById;
    await db.capture.create({ data: { id: captureId, evidenceId, address, requestedById, requestedAt: at } });
    await recordCustody(db, { evidenceId, action: 'capture asked for', personId: requestedById, data: { captureId }, at });
    await enqueue(db, 'capture-link', { captureId }, { key: `capture ${captureId}` });
    return {
      value: { id: captureId },
      events: [{ name: 'capture.asked', subject: { type: 'evidence', id: evidenceId }, data: { captureId } }],
    };
  },
});
