import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { count } from '../answers';
import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { reviewTakenBack, stancesOn, takenBack } from '../claims/review-taken-back';
import { command, type CommandContext } from '../command';
import { id, requiredProse } from '../input';
import { system } from '../people/actor';
import { withdrawSource as mayWithdraw } from '../permissions/can-with-sources';
import { visibleClaims, visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';
import { besideTheWords } from './note-input';
import { type StandingWord, wordsStanding } from './words-standing';

/**
 * A source takes back all it ever told us: each claim on which its word still counts, its own or as others carry it, gets
 * the note that it withdrew, on the terms on which it spoke, and each that it stood behind falls, once. That it denied
 * something and withdrew takes nothing away. The source stays in the directory, and may speak again. Where nothing it said
 * counts, that it withdrew changes nothing, and is taken all the same: a refusal would tell whether hidden stories rest on it.
 */
export const withdrawSource = command({
  name: 'withdraw-source',
  summary: 'Notes that a source withdrew everything it said; what rests on it falls.',
  input: z.strictObject({ sourceId: id, reason: requiredProse(1_000).describe('What it told us, for the desk; it never leaves it.') }),
  value: z.strictObject({ claims: count.describe('Claims on which its word counted, of those you see; the others follow all the same.') }),
  async run(context, { sourceId, reason }) {
    const { db, actor, authorise } = context;
    authorise(mayWithdraw(actor));
    if (actor.kind !== 'person') refuse('forbidden', 'That a source withdrew is noted by a person.');
    const source = await db.source.findFirst({ where: { id: sourceId, mergedIntoId: null, ...visibleSources(actor) }, select: { id: true } });
    if (!source) refuse('not_found', 'There is no such source, or you may not see it.');
    await refuseSealed(db, besideTheWords({ privateRemarks: reason }));
    const words = await wordsStanding(db, sourceId);
    const events: AuditEvent[] = [];
    for (const word of words) events.push(...(await withdraw(context, { sourceId, personId: actor.id, reason }, word)));
    const seen = await db.claim.count({ where: { AND: [{ id: { in: words.map(({ claimId }) => claimId) } }, visibleClaims(actor)] } });
    const data = { claims: words.length };
    return { value: { claims: seen }, events: [{ name: 'source.withdrew', subject: { type: 'source', id: sourceId }, data }, ...events] };
  },
});

type Withdrawal = { sourceId: string; personId: string; reason: string };

async function withdraw(context: CommandContext, { sourceId, personId, reason }: Withdrawal, { claimId, last }: StandingWord): Promise<AuditEvent[]> {
  const { db, at } = context;
  const claim = await loadClaim(db, system, claimId);
  const before = await stancesOn(db, claimId);
  const isOwn = last.sourceId === sourceId;
  const note = {
    id: randomUUID(),
    claimId,
    sourceId,
    stance: 'withdrew' as const,
    terms: last.terms,
    embargoUntil: last.embargoUntil,
    publicAttribution: isOwn ? last.publicAttribution : '',
    // Its last word is the last also where an earlier one was given a later hour.
    obtainedAt: new Date(Math.max(at.getTime(), last.obtainedAt.getTime() + 1)),
    privateRemarks: reason,
  };
  await db.sourcingNote.create({ data: { ...note, obtainedById: personId, createdById: personId, createdAt: at, updatedAt: at } });
  const fell = await reviewTakenBack(db, claimId, before);
  const consequences = await claimChanged(context, claim, fell ? takenBack : 'A source withdrew what it had said of the claim.');
  return [{ name: 'note.added', subject: { type: 'claim', id: claimId }, data: { claimId, sourceId, stance: note.stance } }, ...consequences];
}
