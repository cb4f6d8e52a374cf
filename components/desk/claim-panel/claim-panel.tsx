'use client';

import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { Finding } from '@/newsroom/gate/finding';
import { ClaimDetail } from './claim-detail';
import { ClaimRow } from './claim-row';
import type { OnChanged } from './use-claim-command';

export type ClaimPanelProps = {
  /** In the order of the text. */
  claims: readonly DeskClaim[];
  findings: readonly Finding[];
  activeClaimId: string | null;
  onSelectClaim: (id: string | null) => void;
  /** Whether claims can be changed here; otherwise everything is shown and nothing offered. */
  mayChange: boolean;
  storyId: string;
  /** The newsroom's zone, an IANA name. */
  zone: string;
  /** After a change: read the sourcing again. */
  onChanged?: OnChanged;
  /** Takes a claim off the words of the text; offered where given. */
  onTakeOff?: (claim: DeskClaim) => void;
  /** What stands first in a claim's detail, such as the line of who checks it. */
  checkLine?: (claim: DeskClaim) => ReactNode;
};

const nothing = () => undefined;

/** The claims of a story in the order of its text; the chosen one opens to all that it stands on. */
export function ClaimPanel(props: ClaimPanelProps) {
  const { claims, findings, activeClaimId, onSelectClaim, mayChange, onChanged = nothing, checkLine, ...rest } = props;
  const list = useRef<HTMLUListElement>(null);
  const counts = useMemo(() => countByClaim(findings), [findings]);

  useEffect(() => {
    if (activeClaimId === null) return;
    list.current?.querySelector(`[data-claim-row="${activeClaimId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeClaimId]);

  if (claims.length === 0) {
    return (
      <EmptyState title="No claims yet">
        {mayChange
          ? 'Select the words of one statement in the text and press Claim; then say whose word it rests on.'
          : 'Nothing in this text is tied to a source.'}
      </EmptyState>
    );
  }
  return (
    <ul ref={list} className="divide-y divide-rule border-y border-rule font-sans text-label">
      {claims.map((claim) => {
        const isActive = claim.id === activeClaimId;
        return (
          <li key={claim.id} data-claim-row={claim.id} className={isActive ? 'bg-surface' : ''}>
            <ClaimRow
              claim={claim}
              findings={counts.get(claim.id) ?? 0}
              isActive={isActive}
              onSelect={() => onSelectClaim(isActive ? null : claim.id)}
            />
            {isActive ? (
              <ClaimDetail
                {...rest}
                claim={claim}
                claims={claims}
                findings={findings.filter(({ claimId }) => claimId === claim.id)}
                mayChange={mayChange}
                onChanged={onChanged}
                checkLine={checkLine?.(claim)}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function countByClaim(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { claimId } of findings) if (claimId) counts.set(claimId, (counts.get(claimId) ?? 0) + 1);
  return counts;
}
