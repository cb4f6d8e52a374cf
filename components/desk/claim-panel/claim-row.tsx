import { memo } from 'react';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { materialityWords } from '../words';

type Props = { claim: DeskClaim; findings: number; isActive: boolean; onSelect: () => void };

/** One claim in the list: what it states, and at a glance what it stands on. */
export const ClaimRow = memo(function ClaimRow({ claim, findings, isActive, onSelect }: Props) {
  const sources = new Set(claim.notes.map(({ source }) => source.id)).size;
  const drifted = claim.anchors.some((anchor) => anchor.drifted);
  return (
    <button
      type="button"
      aria-expanded={isActive}
      onClick={onSelect}
      className="flex w-full cursor-pointer flex-col gap-1 px-3 py-2 text-start -outline-offset-2 hover:bg-surface"
    >
      <span className="font-serif text-base leading-5">{claim.statement}</span>
      <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-small text-ink-muted">
        <VerificationLabel value={claim.verification} />
        {claim.contestation === 'uncontested' ? null : <ContestationLabel value={claim.contestation} />}
        <span>{materialityWords[claim.materiality]}</span>
        <span>{sources === 0 ? 'No source' : sources === 1 ? '1 source' : `${sources} sources`}</span>
        {claim.seriousAllegation ? <span className="font-semibold text-danger">Serious allegation</span> : null}
        {drifted ? <span className="font-semibold text-warning">Words changed</span> : null}
        {findings > 0 ? <span className="font-semibold text-warning">{findings === 1 ? '1 finding' : `${findings} findings`}</span> : null}
      </span>
    </button>
  );
});
