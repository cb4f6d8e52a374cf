import { Time } from '@/components/ui/time';
import type { LinkCheck } from '@/newsroom/capture/read-captures';

/** What the link answered each time somebody looked, the last first. */
export function LinkChecks({ checks, zone }: { checks: readonly LinkCheck[]; zone: string }) {
  return (
    <ol className="flex flex-col divide-y divide-rule">
      {checks.map(({ at, alive, status, sentence }) => (
        <li key={at} className="py-2 text-label">
          <Time at={at} zone={zone} className="text-ink-muted" />
          <span className={alive ? 'block' : 'block text-danger'}>
            {alive ? 'It answered' : 'It has died'}
            {status === null ? '' : ` (${status})`}.{sentence ? ` ${sentence}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
