import { z } from 'zod';
import { command } from '../command';
import { id, requiredProse } from '../input';
import { recordCustody } from './custody';
import { evidenceChanged, loadEvidence } from './load-evidence';
import { checkOutcomes, evidenceCheckKinds } from './vocabulary';

/** Writes down what somebody checked about evidence, how, and what came of it; the last outcome of each check counts. */
export const checkEvidence = command({
  name: 'check-evidence',
  summary: 'Records a check of evidence: provenance, source, date, location or motivation, with method and outcome.',
  input: z.strictObject({
    evidenceId: id,
    check: z.enum(evidenceCheckKinds),
    outcome: z.enum(checkOutcomes),
    method: requiredProse(2_000).describe('How it was checked; for the desk.'),
  }),
  value: z.null(),
  async run(context, { evidenceId, check, outcome, method }) {
    const { db, actor, at, authorise } = context;
    const { evidence, claims, mayChange } = await loadEvidence(db, actor, evidenceId);
    authorise(mayChange);
    const personId = actor.kind === 'person' ? actor.id : evidence.createdById;
    await db.evidenceCheck.create({ data: { evidenceId, check, outcome, method, personId, at } });
    await recordCustody(db, { evidenceId, action: 'checked', personId, data: { check, outcome }, said: { method }, at });
    // Whoever checks does not write: they may still approve. What holds is a reason to go on; what does not, to look again.
    const consequences = outcome === 'contradicted' ? await evidenceChanged(context, claims, 'A check contradicted its evidence.', false) : [];
    const subject = { type: 'evidence' as const, id: evidenceId };
    return { value: null, events: [{ name: 'evidence.checked', subject, data: { check, outcome } }, ...consequences] };
  },
});
