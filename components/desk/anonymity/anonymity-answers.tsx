import { timeWords } from '@/components/ui/time-words';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import { anonymityTestNames, anonymityTests } from './anonymity-words';

/** What the writer answered, and what readers would be told. */
export function AnonymityAnswers({ request, zone }: { request: DeskAnonymity; zone: string }) {
  return (
    <dl className="flex flex-col gap-2">
      {anonymityTestNames.map((test) => (
        <div key={test}>
          <dt className="text-small text-ink-muted">{anonymityTests[test].question}</dt>
          <dd className="whitespace-pre-line">{request[test]}</dd>
        </div>
      ))}
      <div>
        <dt className="text-small text-ink-muted">Readers are told</dt>
        <dd className="font-serif">
          {request.reasonForReaders
            ? `${request.description}, who spoke on condition of not being named because ${request.reasonForReaders}`
            : 'Nothing: it speaks on deep background.'}
        </dd>
      </div>
      <div>
        <dt className="text-small text-ink-muted">Asked by {request.askedBy}, to hold until</dt>
        <dd>{timeWords(request.expiresAt, zone, 'date')}</dd>
      </div>
    </dl>
  );
}
