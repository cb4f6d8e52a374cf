import { z } from 'zod';
import { publicVersion } from '../answers';
import { command } from '../command';
import { id, prose, requiredProse } from '../input';
import { publishStory as mayPublish } from '../permissions/can';
import { publishApproved } from '../publishing/publish-approved';
import { refuse } from '../refusal';
import { loadPrepared } from './load-prepared';

/**
 * Publishes the approved text of a story with the correction that was prepared for it, in the words given or as they
 * were drawn up. It is a publication like any other: the mended text was approved, and the gate is evaluated on it.
 */
export const approvePreparedCorrection = command({
  name: 'approve-prepared-correction',
  summary: 'Publishes a story’s approved text with the correction that was prepared for it.',
  input: z.strictObject({
    correctionId: id,
    wrong: requiredProse(2_000).optional(),
    right: requiredProse(2_000).optional(),
    note: prose(1_000).default(''),
  }),
  value: z.strictObject({ publicationId: id, version: publicVersion }),
  async run(context, { correctionId, note, ...words }) {
    const { db, actor, at, authorise } = context;
    const { prepared, story } = await loadPrepared(db, actor, correctionId);
    authorise(mayPublish(actor, story));
    if (prepared.decision) refuse('conflict', 'Somebody has decided about this correction already.');
    const { storyId, claimId } = prepared;
    const correction = { wrong: words.wrong ?? prepared.wrong, right: words.right ?? prepared.right, claimId };
    const decidedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.preparedCorrection.update({
      where: { id: correctionId },
      data: { wrong: correction.wrong, right: correction.right, decision: 'approved', decidedById, decidedAt: at },
    });
    const request = { storyId, kind: 'correction' as const, note, correction };
    const { value, events } = await publishApproved(context, story, request, 'publish');
    const data = { correctionId, decision: 'approved' as const };
    return { value, events: [{ name: 'correction.decided', subject: { type: 'story', id: storyId }, storyId, data }, ...events] };
  },
});
