import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { Finding } from '@/newsroom/gate/finding';
import { ClaimAnchors } from './claim-anchors';
import { ClaimAnonymity } from './claim-anonymity';
import { ClaimEvidence } from './claim-evidence';
import { ClaimFacts } from './claim-facts';
import { ClaimNotes } from './claim-notes';
import { ClaimRelations } from './claim-relations';
import { ClaimReplies } from './claim-replies';
import { ClaimVerification } from './claim-verification';
import type { PartProps } from './part';

type Props = PartProps & {
  claims: readonly DeskClaim[];
  findings: readonly Finding[];
  storyId: string;
  onTakeOff?: (claim: DeskClaim) => void;
  checkLine?: ReactNode;
};

/** Everything one claim stands on. */
export function ClaimDetail({ claims, findings, storyId, onTakeOff, checkLine, ...part }: Props) {
  const { claim, mayChange } = part;
  return (
    <div className="flex flex-col gap-5 border-t border-rule px-3 pt-3 pb-4">
      {checkLine}
      {findings.length > 0 ? (
        <ul className="flex flex-col gap-1.5 border-s-4 border-warning bg-warning-surface px-3 py-2">
          {findings.map(({ rule, message, remedy }, index) => (
            <li key={`${rule} ${index}`}>
              {message} <span className="text-ink-muted">{remedy}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <ClaimAnchors {...part} storyId={storyId} />
      <ClaimNotes {...part} />
      <ClaimAnonymity {...part} storyId={storyId} />
      <ClaimReplies {...part} />
      <ClaimVerification {...part} />
      <ClaimEvidence {...part} />
      <ClaimFacts {...part} />
      <ClaimRelations {...part} claims={claims} storyId={storyId} />
      {mayChange && onTakeOff ? (
        <Button size="small" variant="danger" className="self-start" onPress={() => onTakeOff(claim)}>
          Take the claim off these words
        </Button>
      ) : null}
    </div>
  );
}
