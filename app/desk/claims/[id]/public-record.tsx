import { Time } from '@/components/ui/time';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { ClaimForDesk } from '@/newsroom/claims/read-claim';
import { RefreshPublicRecord } from './refresh-public-record';

type Props = { claimId: string; record: NonNullable<ClaimForDesk['publicRecord']>; mayRefresh: boolean; zone: string };

const waitsFor = {
  embargo: 'An embargo on this claim still runs. When it has ended, an editor can tell them sooner.',
  reworded: 'It was reworded after it was assessed. When somebody has assessed it as it is now, an editor can tell them sooner.',
  second: 'Text by one person goes to readers only with a second. An editor who had no hand in this claim can tell them sooner.',
  unnamed: 'A source goes unnamed in it, and no leave for that is in force.',
};

/** What readers are told now, what they have not been told yet, and what they were told before. */
export function PublicRecord({ claimId, record, mayRefresh, zone }: Props) {
  return (
    <div className="flex flex-col gap-3 py-2.5 text-label">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <VerificationLabel value={record.verification} />
        <ContestationLabel value={record.contestation} />
        <span className="text-small text-ink-muted">
          since <Time at={record.updatedAt} zone={zone} />
        </span>
      </p>
      {record.untold === null ? (
        record.waits === null && <p className="text-ink-muted">Readers are told the present state of the claim.</p>
      ) : (
        <div className="flex flex-col items-start gap-2 border-s-4 border-warning bg-warning-surface px-3 py-2">
          <p>
            <strong>Readers have not been told yet.</strong> {record.untold}
          </p>
          {mayRefresh ? <RefreshPublicRecord claimId={claimId} /> : <p>An editor can tell them.</p>}
        </div>
      )}
      {record.waits === null ? null : (
        <div className="border-s-4 border-rule px-3 py-2">
          <p>
            <strong>Readers hear this with the next publication.</strong> {record.waits.said}
          </p>
          <p className="text-ink-muted">{waitsFor[record.waits.why]}</p>
        </div>
      )}
      {record.history.length > 0 ? (
        <ol className="flex flex-col gap-1 text-small text-ink-muted">
          {record.history.map(({ id, at, summary }) => (
            <li key={id}>
              <Time at={at} zone={zone} form="short" />: {summary}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
