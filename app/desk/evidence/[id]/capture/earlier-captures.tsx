import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { CaptureForDesk } from '@/newsroom/capture/read-captures';

const stateWords: Record<CaptureForDesk['state'], string> = { waiting: 'waiting', running: 'under way', kept: 'kept', failed: 'nothing kept' };

type Props = { captures: readonly CaptureForDesk[]; shownId: string; evidenceId: string; zone: string };

/** Every capture of the link, the last asked for first. */
export function EarlierCaptures({ captures, shownId, evidenceId, zone }: Props) {
  return (
    <ol className="flex flex-col divide-y divide-rule">
      {captures.map(({ id, state, requestedAt, requestedBy }) => (
        <li key={id} className="py-2 text-label">
          <Link href={`/desk/evidence/${evidenceId}/capture?of=${id}`} prefetch={false} aria-current={id === shownId ? 'true' : undefined} className="text-accent underline aria-[current]:font-semibold aria-[current]:text-ink">
            <Time at={requestedAt} zone={zone} />
          </Link>
          <span className="text-ink-muted">
            {' '}
            by {requestedBy}: {stateWords[state]}
          </span>
        </li>
      ))}
    </ol>
  );
}
