import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { Contestation, Verification } from '@/newsroom/claims/vocabulary';

const verifications: { value: Verification; meaning: string }[] = [
  { value: 'verified', meaning: 'Our own staff saw it, or we examined primary evidence and found it genuine. Someone other than the writer checked.' },
  { value: 'corroborated', meaning: 'Two or more sources that do not depend on each other say the same. We have not seen proof.' },
  { value: 'not_independently_verified', meaning: 'We tried, we recorded how, and we could not establish it ourselves. We say who says so.' },
  { value: 'unverified', meaning: 'A check is still open, or was not enough. We publish it only with its source and this label.' },
  { value: 'false', meaning: 'The evidence shows that it is not so. We say it only to say that it is false.' },
];

const contestations: { value: Contestation; meaning: string }[] = [
  { value: 'disputed', meaning: 'One source asserts it and another denies it.' },
  { value: 'conflicting_figures', meaning: 'Sources give figures that do not agree.' },
  { value: 'conceded', meaning: 'Someone denied it, and has since withdrawn the denial.' },
];

/** Each label with its sign, the line under the words, and what we mean by it. */
export function LabelsExplained() {
  return (
    <dl className="border-t border-rule font-sans text-label">
      {verifications.map(({ value, meaning }) => (
        <div key={value} className="border-b border-rule py-2 sm:grid sm:grid-cols-[15rem_1fr] sm:gap-4">
          <dt>
            <VerificationLabel value={value} className="claim-words" />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
      {contestations.map(({ value, meaning }) => (
        <div key={value} className="border-b border-rule py-2 sm:grid sm:grid-cols-[15rem_1fr] sm:gap-4">
          <dt>
            <ContestationLabel value={value} />
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
