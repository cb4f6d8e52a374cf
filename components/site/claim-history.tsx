import { Time } from '@/components/ui/time';
import type { PageClaimEvent } from '@/newsroom/published/page-claim';
import type { PublicClaimLabels } from '@/newsroom/published/shape';
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
          {event.voices.map(({ attribution, stance }, voice) => (
            <p key={voice}>
              <bdi>{attribution}</bdi> {tongue.messages.manner[stance]}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** The moments at which a label changed, or somebody was newly heard. */
export function changesOf(history: readonly PageClaimEvent[]): PageClaimEvent[] {
  const said = ({ verification, contestation, disposition }: PublicClaimLabels) => `${verification} ${contestation} ${disposition}`;
  return history.filter((event, index) => {
    const before = history[index - 1];
    return before === undefined || event.voices.length > 0 || said(before) !== said(event);
  });
}
