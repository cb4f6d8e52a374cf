import { z } from 'zod';
import { publicVersion } from '../answers';
import { command } from '../command';
import { id, prose, requiredProse } from '../input';
import { publishStory as mayPublish } from '../permissions/can';
import { publishApproved } from '../publishing/publish-approved';
import { refuse } from '../refusal';
import { loadPrepared } from './load-prepared';

const words = { wrong: requiredProse(2_000).optional(), right: requiredProse(2_000).optional() };

/**
 * Publishes the approved text of a story with the correction that was prepared for it, and others that were, in the words
 * given or as they were drawn up. It is a publication like any other: the mended text was approved, and the gate is
 * evaluated on it.
 */
export const approvePreparedCorrection = command({
  name: 'approve-prepared-correction',
  summary: 'Publishes a story’s approved text with the corrections that were prepared for it.',
  input: z.strictObject({
    correctionId: id,
    ...words,
    alongside: z
      .array(z.strictObject({ correctionId: id, ...words }))
      .max(19)
      .default([])
      .describe('Others prepared for the same story that the same text answers.'),
    note: prose(1_000).default(''),
  }),
  value: z.strictObject({ publicationId: id, version: publicVersion }),
  async run(context, { correctionId, wrong, right, alongside, note }) {
    const { db, actor, at, authorise } = context;
    const { prepared: first, story } = await loadPrepared(db, actor, correctionId);
    authorise(mayPublish(actor, story));
    const { id: storyId } = story;
    const corrections: { wrong: string; right: string; claimId: string }[] = [];
    const decidedById = actor.kind === 'person' ? actor.id : story.ownerId;
    const asked = [{ correctionId, wrong, right }, ...alongside];
    for (const each of asked) {
      const prepared = each.correctionId === correctionId ? first : await db.preparedCorrection.findFirst({ where: { id: each.correctionId, storyId } });
      if (!prepared) refuse('not_found', 'That correction was not prepared for this story.');
      if (prepared.decision) refuse('conflict', 'Somebody has decided about this correction already.');
      const said = { wrong: each.wrong ?? prepared.wrong, right: each.right ?? prepared.right };
      corrections.push({ ...said, claimId: prepared.claimId });
      await db.preparedCorrection.update({ where: { id: prepared.id }, data: { ...said, decision: 'approved', decidedById, decidedAt: at } });
    }
    const { value, events } = await publishApproved(context, story, { storyId, kind: 'correction', note, corrections }, 'publish');
    const subject = { type: 'story' as const, id: storyId };
    const decided = asked.map((each) => ({
      name: 'correction.decided' as const,
      subject,
      storyId,
      data: { correctionId: each.correctionId, decision: 'approved' as const },
    }));
    return { value, events: [...decided, ...events] };
  },
});
