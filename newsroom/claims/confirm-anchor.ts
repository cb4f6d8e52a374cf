import { z } from 'zod';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id } from '../input';
import { sourceStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';

/** Says, after words under a claim changed, that they still state the claim. */
export const confirmAnchor = command({
  name: 'confirm-anchor',
  summary: 'Confirms that changed words still state their claim.',
  input: z.strictObject({ storyId: id, anchorId: id }),
  value: z.null(),
  async run(context, { storyId, anchorId }) {
    const { db, actor, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(sourceStory(actor, story));
    const anchor = await db.appearance.findFirst({ where: { id: anchorId, storyId } });
    if (!anchor?.current) refuse('not_found', 'These words are no longer in the text.');
    await db.appearance.update({ where: { id: anchorId }, data: { exact: anchor.current, drifted: false } });
    const voided = await recordEdit(context, story, 'sourcing');
    const data = { claimId: anchor.claimId };
    return {
      value: null,
      events: [{ name: 'anchor.confirmed', subject: { type: 'claim', id: anchor.claimId }, storyId, data }, ...voided],
    };
  },
});
