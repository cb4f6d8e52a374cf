import { z } from 'zod';
import { loadClaim } from '../claims/load-claim';
import { command } from '../command';
import { id, quoteSelector, requiredProse } from '../input';
import { remarkOnStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';

/**
 * Remarks on particular words or on the whole story. It lies beside the text, not in it: whoever remarks has not edited.
 * A `query` is a checker's open question; the gate lets nothing out while one is open.
 */
export const makeRemark = command({
  name: 'make-remark',
  summary: 'Remarks on particular words of a story, or on all of it.',
  input: z.strictObject({
    id,
    storyId: id,
    kind: z.enum(['remark', 'query']).default('remark'),
    claimId: id.nullable().default(null),
    quote: quoteSelector.nullable().default(null),
    body: requiredProse(5_000),
  }),
  value: z.strictObject({ id }),
  async run({ db, actor, at, authorise }, { id: remarkId, storyId, kind, claimId, quote, body }) {
    const story = await loadStory(db, actor, storyId);
    authorise(remarkOnStory(actor, story));
    if (actor.kind !== 'person') refuse('forbidden', 'A remark is a person’s.');
    if (claimId) await loadClaim(db, actor, claimId);
    await db.remark.create({
      data: { id: remarkId, storyId, kind, claimId, ...quote, body, authorId: actor.id, createdAt: at },
    });
    return {
      value: { id: remarkId },
      events: [{ name: 'remark.made', subject: { type: 'remark', id: remarkId }, storyId, data: { kind } }],
    };
  },
});
