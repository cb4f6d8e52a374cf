import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, quoteSelector } from '../input';
import { sourceStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import type { Transaction } from '../transaction';
import { discardUnused } from './discard-unused';
import { loadClaim } from './load-claim';

/**
 * Anchors a claim the newsroom already has to words in a story: the same claim, with all it stands on. Where these words
 * are a claim's already, it takes that one's place under the same mark, and a claim that was only just made is discarded.
 */
export const attachClaim = command({
  name: 'attach-claim',
  summary: 'Anchors an existing claim to words in a story.',
  input: z.strictObject({
    storyId: id,
    claimId: id,
    anchorId: id,
    quote: quoteSelector,
    insteadOf: id.optional().describe('The claim whose mark the anchor is at present. Discarded when nothing was done with it yet.'),
  }),
  value: z.strictObject({ claimId: id, anchorId: id }),
  async run(context, { storyId, claimId, anchorId, quote, insteadOf }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(sourceStory(actor, story));
    if (claimId === insteadOf) refuse('malformed', 'A claim cannot take its own place.');
    await loadClaim(db, actor, claimId);
    if (insteadOf) {
      const { count } = await db.appearance.updateMany({ where: { id: anchorId, storyId, claimId: insteadOf }, data: { claimId, ...quote, takenOffAt: null } });
      if (count === 0) refuse('not_found', 'These words are not that claim’s.');
      await keepPublished(db, { anchorId, storyId, claimId: insteadOf }, at);
    } else {
      await db.appearance.create({ data: { id: anchorId, claimId, storyId, ...quote, createdAt: at } });
    }
    const discarded = insteadOf ? await discardUnused(db, actor, insteadOf) : [];
    const voided = await recordEdit(context, story, 'sourcing');
    return {
      value: { claimId, anchorId },
      events: [{ name: 'claim.attached', subject: { type: 'claim', id: claimId }, storyId, data: { anchorId } }, ...discarded, ...voided],
    };
  },
});

/**
 * A claim that readers were given with the story goes on standing in it for the desk, as one that was taken off its words:
 * who sees the story sees the claim, and a correction of it belongs to the story, but a change of it is none of the draft's.
 */
async function keepPublished(db: Transaction, { anchorId, storyId, claimId }: { anchorId: string; storyId: string; claimId: string }, at: Date): Promise<void> {
  const stated = await db.publishedAppearance.findFirst({ where: { id: anchorId, claimId, publication: { storyId } }, select: { id: true } });
  if (!stated) return;
  const { exact, prefix, suffix } = await db.appearance.findUniqueOrThrow({ where: { id: anchorId } });
  await db.appearance.create({ data: { id: randomUUID(), claimId, storyId, exact, prefix, suffix, createdAt: at, takenOffAt: at } });
}
