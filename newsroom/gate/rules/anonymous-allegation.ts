import type { Rule } from '../finding';
import { standsByName } from '../grants';
import { isEstablished } from '../established';
import { firstPlace, statedClaims } from '../occurrences';
import { supportingNotes, tellableNotes } from '../standing-notes';
import { cite } from '../wording';

/**
 * BBC mandatory referral: a serious allegation does not rest on one unnamed source, ours or one that somebody else quotes
 * without a name; what was said on deep background adds none before readers. That we verified it ourselves takes the weight off the source; anything less does not.
 */
export const anonymousAllegation: Rule = {
  id: 'anonymous-allegation',
  title: 'No serious allegation on one unnamed source',
  sentence: 'A serious allegation does not rest on one unnamed source alone.',
  guideline: 'BBC, mandatory referral',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'together', roles: ['standards', 'legal'] },
  check(subject) {
    return statedClaims(subject)
      .filter((claim) => claim.seriousAllegation && !isEstablished(claim))
      .filter((claim) => {
        const behind = supportingNotes(claim);
        const roots = new Set(tellableNotes(claim).map(({ source }) => source.rootId));
        return behind.length > 0 && !behind.some((note) => standsByName(claim, note)) && roots.size <= 1;
      })
      .map((claim) => {
        const place = firstPlace(subject, claim);
        return {
          claimId: claim.id,
          place,
          message: `The serious allegation ${cite(place?.text ?? claim.statement)} ${tellableNotes(claim).length > 0 ? 'rests on one unnamed source' : 'was only said on deep background'}.`,
          remedy: 'Find another source or a document, or refer it to standards and legal.',
        };
      });
  },
};
