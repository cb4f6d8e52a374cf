import { Time } from '@/components/ui/time';
import type { PageClaimEvent } from '@/newsroom/published/page-claim';
import { ClaimLabels } from './claim-labels';
import type { Tongue } from './messages/tongue';

/** How a claim was labelled before readers, and who was newly heard, oldest first. */
export function ClaimHistory({ history, zone, tongue }: { history: PageClaimEvent[]; zone: string; tongue: Tongue }) {
  return (
    <ol className="space-y-2">
      {history.map((event, index) => (
        <li key={index} className="border-s-2 border-rule ps-3">
          <p className="text-small text-ink-muted">
            <Time at={event.at} zone={zone} locale={tongue.locale} />
          </p>
          <ClaimLabels labels={event} messages={tongue.messages} />
          {event.voices.map(({ attribution, stance }) => (
            <p key={attribution}>
              <bdi>{attribution}</bdi> {tongue.messages.manner[stance]}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
