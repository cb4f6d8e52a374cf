import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { dismissCorrection } from '../permissions/can-with-schedules';
import { refuse } from '../refusal';
import { loadPrepared } from './load-prepared';

/** Says why a correction that was prepared is not called for; readers are told nothing by it. */
export const dismissPreparedCorrection = command({
  name: 'dismiss-prepared-correction',
  summary: 'Dismisses a prepared correction, for a reason.',
  input: z.strictObject({ correctionId: id, reason: requiredProse(1_000) }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { correctionId, reason }) {
    const { prepared, story } = await loadPrepared(db, actor, correctionId);
    authorise(dismissCorrection(actor, story));
    if (prepared.decision) refuse('conflict', 'Somebody has decided about this correction already.');
    const decidedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.preparedCorrection.update({
      where: { id: correctionId },
      data: { decision: 'dismissed', decidedById, decidedAt: at, reason },
    });
    const data = { correctionId, decision: 'dismissed' as const };
    return { value: null, events: [{ name: 'correction.decided', subject: { type: 'story', id: story.id }, storyId: story.id, data }] };
  },
});
