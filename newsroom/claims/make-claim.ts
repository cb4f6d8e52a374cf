import { z } from 'zod';
import { command } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, quoteSelector, requiredLine } from '../input';
import { sourceStory } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { claimKinds, materialities } from './vocabulary';

/**
 * Makes a claim of words in a story. The anchor's id is the id of the mark that the editor then sets on the words; it
 * comes from the browser, so a double click makes one claim.
 */
export const makeClaim = command({
  name: 'make-claim',
  summary: 'Makes a claim of words in a story.',
  input: z.strictObject({
    storyId: id,
    claimId: id,
    anchorId: id,
    quote: quoteSelector,
    statement: requiredLine(1_000),
    kind: z.enum(claimKinds).default('fact'),
    materiality: z.enum(materialities).default('supporting'),
  }),
  value: z.strictObject({ claimId: id, anchorId: id }),
  async run(context, { storyId, claimId, anchorId, quote, statement, kind, materiality }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(sourceStory(actor, story));
    const createdById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.claim.create({
      data: { id: claimId, statement, kind, materiality, createdById, createdAt: at, updatedAt: at },
    });
    await db.appearance.create({ data: { id: anchorId, claimId, storyId, ...quote, createdAt: at } });
    const voided = await recordEdit(context, story, 'sourcing');
    return {
      value: { claimId, anchorId },
      events: [{ name: 'claim.made', subject: { type: 'claim', id: claimId }, storyId, data: { anchorId } }, ...voided],
    };
  },
});
