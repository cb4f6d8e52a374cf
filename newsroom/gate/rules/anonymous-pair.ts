import type { Rule } from '../finding';
import { standsByName, unnamedNotes } from '../grants';
import { firstPlace, statedClaims } from '../occurrences';
import { supportingNotes } from '../standing-notes';
import { isEstablished } from '../established';
import { cite } from '../wording';

/**
 * Associated Press: where nobody speaks by name, more than one unnamed source, and neither the other's echo. A name that
 * repeats the unnamed one is an echo too. For somebody whom an agency quotes without a name, and we do not know, the agency
 * answers: such a claim is left to `single-root` where the story turns on it.
 */
export const anonymousPair: Rule = {
  id: 'anonymous-pair',
  title: 'One unnamed source alone is not enough',
  sentence: 'A claim that nobody makes by name rests on more than one unnamed source.',
  guideline: 'Associated Press',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'standards' },
  check(subject) {
    return statedClaims(subject)
      .filter((claim) => !isEstablished(claim) && !supportingNotes(claim).some((note) => standsByName(claim, note)))
      .flatMap((claim) => {
        const behind = supportingNotes(claim);
        if (!behind.some((note) => unnamedNotes(claim).includes(note)) || new Set(behind.map(({ source }) => source.rootId)).size !== 1) return [];
        const place = firstPlace(subject, claim);
        return [
          {
            claimId: claim.id,
            place,
            message: `Nobody says ${cite(place?.text ?? claim.statement)} by name, and only one unnamed source says it${behind.length > 1 ? ': the others repeat it' : ''}.`,
            remedy: 'Find a second source that does not depend on the first, or bring this one on the record.',
          },
        ];
      });
  },
};
