import type { GateNote, Rule } from '../finding';
import { standsByName, unnamedNotes } from '../grants';
import { firstPlace, statedClaims } from '../occurrences';
import { supportingNotes, tellableNotes } from '../standing-notes';
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
        const [behind, told] = [supportingNotes(claim), tellableNotes(claim)];
        if (!behind.some((note) => unnamedNotes(claim).includes(note)) || new Set(told.map(({ source }) => source.rootId)).size > 1) return [];
        const place = firstPlace(subject, claim);
        return [
          {
            claimId: claim.id,
            place,
            message: `Nobody says ${cite(place?.text ?? claim.statement)} by name, ${heard(told, behind)}.`,
            remedy: 'Find a second source that does not depend on the first, or bring this one on the record.',
          },
        ];
      });
  },
};

/** Who spoke on deep background is no second: readers are told of nobody. */
function heard(told: readonly GateNote[], behind: readonly GateNote[]): string {
  if (told.length === 0) return 'and it was only said on deep background';
  if (told.length > 1) return 'and only one unnamed source says it: the others repeat it';
  return behind.length > 1 ? 'and only one unnamed source of whom readers may be told says it' : 'and only one unnamed source says it';
}
