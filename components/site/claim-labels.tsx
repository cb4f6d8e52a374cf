import { Badge } from '@/components/ui/badge';
import { dispositionWords } from '@/components/ui/state-words';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { PublicClaimLabels } from '@/newsroom/published/shape';

/** All that must be said of a claim at a glance. Phrasing content: it also stands in what opens and closes. */
export function ClaimLabels({ labels, className = '' }: { labels: PublicClaimLabels; className?: string }) {
  return (
    <span className={`flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small ${className}`}>
      <VerificationLabel value={labels.verification} />
      {labels.contestation === 'uncontested' ? null : <ContestationLabel value={labels.contestation} />}
      {labels.disposition === 'live' ? null : <Badge tone="warning">{dispositionWords[labels.disposition]}</Badge>}
    </span>
  );
}
