import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { Messages } from './messages/messages';

const verifications = ['verified', 'corroborated', 'not_independently_verified', 'unverified', 'false'] as const;
const contestations = ['disputed', 'conflicting_figures', 'conceded'] as const;

/** Each label with its sign, the line under the words, and what we mean by it. */
export function LabelsExplained({ messages }: { messages: Messages }) {
  return (
    <dl className="border-t border-rule font-sans text-label">
      {verifications.map((value) => (
        <div key={value} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
          <dt className="basis-60">
            <VerificationLabel value={value} word={messages.verification[value]} className="claim-words" />
          </dt>
          <dd className="min-w-0 grow basis-72">{messages.howWeWork.labels[value]}</dd>
        </div>
      ))}
      {contestations.map((value) => (
        <div key={value} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
          <dt className="basis-60">
            <ContestationLabel value={value} word={messages.contestation[value]} />
          </dt>
          <dd className="min-w-0 grow basis-72">{messages.howWeWork.labels[value]}</dd>
        </div>
      ))}
    </dl>
  );
}
