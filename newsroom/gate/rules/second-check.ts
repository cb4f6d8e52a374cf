import type { Rule } from '../finding';
import { firstPlace, statedClaims } from '../occurrences';
import { cite } from '../wording';

/** Fact-checking as magazines do it: line by line, by somebody who did not write the line. */
export const secondCheck: Rule = {
  id: 'second-check',
  title: 'A second person checks',
  sentence: 'Somebody other than the writers has checked every core claim line by line.',
  guideline: 'Magazine fact-checking',
  severity: 'block',
  binding: 'approval',
  override: { kind: 'role', role: 'editor' },
  check(subject) {
    return statedClaims(subject)
      .filter(
        (claim) => claim.materiality === 'core' && claim.checkedByIds.every((id) => subject.writerIds.includes(id)),
      )
      .map((claim) => {
        const place = firstPlace(subject, claim);
        return {
          claimId: claim.id,
          place,
          message: `Nobody but the writer has checked ${cite(place?.text ?? claim.statement)} against its sources.`,
          remedy: 'Somebody who did not write the story reads it against its notes and marks it as checked.',
        };
      });
  },
};
