import { z } from 'zod';
import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { lookAgainAt } from '../claims/review-taken-back';
import { command, type CommandContext } from '../command';
import { recordCustody } from '../evidence/custody';
import { loadSeenEvidence } from '../evidence/load-evidence';
import { id, requiredProse } from '../input';
import { system } from '../people/actor';
import { addSource } from '../permissions/can';

/** Somebody, or the check of all files, found that evidence is not what it was: every claim that rests on it is in doubt. */
export const reportAlteredEvidence = command({
  name: 'report-altered-evidence',
  summary: 'Says that evidence was found altered; every claim that rests on it is looked at again.',
  input: z.strictObject({ evidenceId: id, reason: requiredProse(500).describe('What was found; for the newsroom.') }),
  value: z.strictObject({ claims: z.int().nonnegative() }),
  async run(context, { evidenceId, reason }) {
    const { db, actor, at, authorise } = context;
    authorise(addSource(actor));
    await loadSeenEvidence(db, actor, evidenceId);
    await recordCustody(db, { evidenceId, action: 'reported altered', personId: actor.kind === 'person' ? actor.id : null, said: { reason }, at });
    const { claims, events } = await evidenceAltered(context, evidenceId);
    return { value: { claims }, events: [{ name: 'evidence.found-altered', subject: { type: 'evidence', id: evidenceId }, data: { claims } }, ...events] };
  },
});

/**
 * What follows for the claims that rest on it, and for those that are held false because of it, inside the command that
 * found it out.
 * @param found what was found of the evidence, to follow its name
 */
export async function evidenceAltered(context: CommandContext, evidenceId: string, found = 'was found altered'): Promise<{ claims: number; events: AuditEvent[] }> {
  const { db } = context;
  const resting = await db.claimEvidence.findMany({
    where: { evidenceId, OR: [{ bearing: 'supports' }, { bearing: 'refutes', claim: { verification: 'false' } }] },
    orderBy: { claimId: 'asc' },
    select: { claimId: true, bearing: true },
  });
  const events: AuditEvent[] = [];
  for (const { claimId, bearing } of resting) {
    const claim = await loadClaim(db, system, claimId);
    await lookAgainAt(db, claimId);
    const what = bearing === 'refutes' ? 'Evidence on which the claim was found false' : 'Evidence that the claim rests on';
    const occasion = { reason: `${what} ${found}.`, cause: 'evidence_altered' as const };
    events.push(...(await claimChanged(context, claim, occasion, { contributes: false })));
  }
  return { claims: resting.length, events };
}
