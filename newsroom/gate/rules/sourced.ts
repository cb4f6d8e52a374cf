import type { GateClaim, Rule } from '../finding';
import { firstPlace, statedClaims } from '../occurrences';
import { standingNotes, supportingNotes } from '../standing-notes';
import { cite } from '../wording';

/**
 * Whether somebody stands behind the claim. What our own staff saw counts. A source who declined, did not answer or
 * withdrew says nothing; one who only denies sources a claim no more, unless the claim is recorded as false.
 */
export function isSourced(claim: GateClaim): boolean {
  if (supportingNotes(claim).length > 0) return true;
  return (
    claim.verification === 'false' &&
    standingNotes(claim).some((note) => note.stance === 'denies' || note.stance === 'disputes_detail')
  );
}

/** Reuters: source every statement unless it is established or we witnessed it. */
export const sourced: Rule = {
  id: 'sourced',
  title: 'Every claim has a source',
  sentence: 'Every core or supporting claim has a sourcing note from somebody who stands behind it.',
  guideline: 'Reuters',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'editor' },
  check(subject) {
    return statedClaims(subject)
      .filter((claim) => claim.materiality !== 'background' && !isSourced(claim))
      .map((claim) => {
        const place = firstPlace(subject, claim);
        const words = cite(place?.text ?? claim.statement);
        return {
          claimId: claim.id,
          place,
          message:
            claim.notes.length === 0
              ? `${words} rests on nothing yet.`
              : `Nobody who was asked stands behind ${words}.`,
          remedy: 'Add a note that says who says so and how they know, or take the words out.',
        };
      });
  },
};
