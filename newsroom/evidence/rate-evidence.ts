import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { recordCustody } from './custody';
import { loadEvidence } from './load-evidence';
import { authenticityCategories } from './vocabulary';

/** Writes down what somebody judged media to be (schema.org MediaManipulationRatingEnumeration); the last judgement counts. */
export const rateEvidence = command({
  name: 'rate-evidence',
  summary: 'Says what media is: original, out of its context, edited, transformed, staged, or satire.',
  input: z.strictObject({ evidenceId: id, category: z.enum(authenticityCategories), reason: requiredProse(2_000) }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { evidenceId, category, reason }) {
    const { evidence, mayChange } = await loadEvidence(db, actor, evidenceId);
    authorise(mayChange);
    const personId = actor.kind === 'person' ? actor.id : evidence.createdById;
    await db.evidenceRating.create({ data: { evidenceId, category, reason, personId, at } });
    await recordCustody(db, { evidenceId, action: 'rated', personId, data: { category }, said: { reason }, at });
    return { value: null, events: [{ name: 'evidence.rated', subject: { type: 'evidence', id: evidenceId }, data: { category } }] };
  },
});
