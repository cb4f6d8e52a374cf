import type { Contestation, Disposition, Verification } from '@/newsroom/claims/vocabulary';

const checked: Record<Verification, string> = {
  unchecked: 'We have not checked this.',
  unverified: 'We have not been able to check this enough to say that it is so.',
  not_independently_verified: 'We tried to establish this ourselves and could not.',
  corroborated: 'Two or more sources that do not depend on each other say the same. We have not seen proof.',
  verified: 'We saw this ourselves, or examined the evidence for it, and someone other than the writer checked it.',
  false: 'The evidence we have shows that this is not so.',
};

const contested: Record<Contestation, string> = {
  uncontested: '',
  disputed: 'Sources contradict each other about it.',
  conflicting_figures: 'Sources give different figures.',
  conceded: 'Those who denied it have withdrawn their denial.',
};

const reviewed: Record<Disposition, string> = {
  live: '',
  under_review: 'Something has changed since we published, and we are looking at it again.',
  corrected: 'We published it wrongly and have corrected it.',
  retracted: 'We have withdrawn it.',
};

/** How sure we are, in plain sentences. */
export function assurance(labels: { verification: Verification; contestation: Contestation; disposition: Disposition }): string {
  return [checked[labels.verification], contested[labels.contestation], reviewed[labels.disposition]].filter(Boolean).join(' ');
}
