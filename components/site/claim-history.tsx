import { Time } from '@/components/ui/time';
import type { PageClaimEvent } from '@/newsroom/published/page-claim';
import { ClaimLabels } from './claim-labels';

/** What readers were told, oldest first. */
export function ClaimHistory({ history, zone }: { history: PageClaimEvent[]; zone: string }) {
  return (
    <ol className="space-y-2">
      {history.map((event, index) => (
        <li key={index} className="border-s-2 border-rule ps-3">
          <p className="text-small text-ink-muted">
            <Time at={event.at} zone={zone} />
          </p>
          <ClaimLabels labels={event} />
          {event.summary ? <p>{event.summary}</p> : null}
        </li>
      ))}
    </ol>
  );
}
