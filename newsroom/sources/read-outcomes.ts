import { deskDatabase } from '@/platform/database';
import { lastWords } from '../claims/rules';
import type { Person } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import { type Outcome, outcomeOf, outcomesInTime, type Period } from './outcomes';

/** How often a source was right, of the claims this person sees. */
export type SourceOutcomes = { periods: Period[] } & Record<Outcome, number>;

/** Words further back are not counted: who said so much is judged by the last of it. */
const mostWords = 5_000;

/** What became of the last word of a source on each claim, by when it was said. */
export async function readOutcomes(actor: Person, sourceId: string): Promise<SourceOutcomes> {
  const notes = await deskDatabase().sourcingNote.findMany({
    where: { sourceId, claim: visibleClaims(actor) },
    orderBy: [{ obtainedAt: 'desc' }, { id: 'desc' }],
    take: mostWords,
    select: { claimId: true, stance: true, terms: true, obtainedAt: true, claim: { select: { verification: true } } },
  });
  const last = lastWords(notes.toReversed(), ({ claimId }) => claimId);
  const words = [...last.values()].flatMap(({ stance, obtainedAt, claim }) => {
    const outcome = outcomeOf(stance, claim.verification);
    return outcome ? [{ at: obtainedAt, outcome }] : [];
  });
  const count = (outcome: Outcome) => words.filter((word) => word.outcome === outcome).length;
  return { periods: outcomesInTime(words), borne_out: count('borne_out'), refuted: count('refuted'), open: count('open') };
}
