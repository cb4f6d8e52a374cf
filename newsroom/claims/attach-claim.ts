import { z } from 'zod';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, quoteSelector } from '../input';
import { sourceStory } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { loadClaim } from './load-claim';

/** Anchors a claim the newsroom already has to words in a story: the same claim, with all it stands on. */
export const attachClaim = command({
  name: 'attach-claim',
  summary: 'Anchors an existing claim to words in a story.',
  input: z.strictObject({ storyId: id, claimId: id, anchorId: id, quote: quoteSelector }),
  value: z.strictObject({ claimId: id, anchorId: id }),
  async run(context, { storyId, claimId, anchorId, quote }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(sourceStory(actor, story));
    await loadClaim(db, actor, claimId);
    await db.appearance.create({ data: { id: anchorId, claimId, storyId, ...quote, createdAt: at } });
    const voided = await recordEdit(context, story, 'sourcing');
    return {
      value: { claimId, anchorId },
      events: [{ name: 'claim.attached', subject: { type: 'claim', id: claimId }, storyId, data: { anchorId } }, ...voided],
    };
  },
});
