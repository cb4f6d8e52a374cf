import { z } from 'zod';
import { reliabilities } from '../claims/vocabulary';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { gradeSource as mayGrade } from '../permissions/can-with-sources';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';

/**
 * Judges how reliable a source is, with the reason; earlier judgements stay. For the desk only: no text, no claim and no
 * approval changes with it (reliability of the Admiralty code, NATO AJP-2.1).
 */
export const gradeSource = command({
  name: 'grade-source',
  summary: 'Judges how reliable a source is, from A to F; for the desk only.',
  input: z.strictObject({ id, sourceId: id, reliability: z.enum(reliabilities), reason: requiredProse(1_000) }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { id: gradeId, sourceId, reliability, reason }) {
    const source = await db.source.findFirst({ where: { id: sourceId, mergedIntoId: null, ...visibleSources(actor) } });
    if (!source) refuse('not_found', 'There is no such source, or you may not see it.');
    authorise(mayGrade(actor));
    if (actor.kind !== 'person') refuse('forbidden', 'A source is graded by a person.');
    await refuseSealed(db, [{ surface: 'the reason', text: reason }]);
    await db.sourceGrade.create({ data: { id: gradeId, sourceId, reliability, reason, personId: actor.id, at } });
    return {
      value: null,
      events: [{ name: 'source.graded', subject: { type: 'source', id: sourceId }, data: { reliability } }],
    };
  },
});
