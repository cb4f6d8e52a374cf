import { Badge } from '@/components/ui/badge';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { PublicClaimLabels } from '@/newsroom/published/shape';
import { english } from './messages/english';
import type { Messages } from './messages/messages';

type Props = { labels: PublicClaimLabels; messages?: Messages; className?: string };

/** All that must be said of a claim at a glance. Phrasing content: it also stands in what opens and closes. */
export function ClaimLabels({ labels, messages = english, className = '' }: Props) {
  return (
    <span className={`flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small ${className}`}>
      <VerificationLabel value={labels.verification} word={messages.verification[labels.verification]} />
      {labels.contestation === 'uncontested' ? null : <ContestationLabel value={labels.contestation} word={messages.contestation[labels.contestation]} />}
      {labels.disposition === 'live' ? null : <Badge tone="warning">{messages.disposition[labels.disposition]}</Badge>}
    </span>
  );
}
