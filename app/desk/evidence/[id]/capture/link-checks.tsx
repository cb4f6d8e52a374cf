import { Time } from '@/components/ui/time';
import type { LinkCheck } from '@/newsroom/capture/read-captures';

const words: Record<LinkCheck['state'], string> = {
  answers: 'It answered',
  refuses: 'Its host is there and does not show it to us',
  dead: 'It has died',
};

/** What the link did each time it changed or somebody looked, the last first. */
export function LinkChecks({ checks, zone }: { checks: readonly LinkCheck[]; zone: string }) {
  return (
    <ol className="flex flex-col divide-y divide-rule">
      {checks.map(({ at, state, status, sentence }) => (
        <li key={at} className="py-2 text-label">
          <Time at={at} zone={zone} className="text-ink-muted" />
          <span className={state === 'dead' ? 'block text-danger' : 'block'}>
            {words[state]}
            {status === null ? '' : ` (${status})`}.{sentence ? ` ${sentence}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
