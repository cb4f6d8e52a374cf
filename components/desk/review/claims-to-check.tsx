import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ClaimToCheck } from './claim-to-check';

type Props = {
  claims: readonly DeskClaim[];
  story: StoryForDesk;
  zone: string;
  activeClaimId: string | null;
  onSelectClaim: (id: string | null) => void;
  onRemark: (claim: DeskClaim) => void;
  onDone: (sentence: string) => void;
  onReload: () => void;
};

/** Every claim of the text with all it rests on, for who checks it line by line. */
export function ClaimsToCheck({ claims, story, activeClaimId, onSelectClaim, ...props }: Props) {
  const core = claims.filter(({ materiality }) => materiality === 'core');
  const checked = core.filter(({ checkedBy }) => checkedBy.length > 0);
  const { check } = story.abilities;
  if (claims.length === 0) {
    return <p className="text-ink-muted">No words of this text are marked as claims. The gate warns of factual sentences that should be.</p>;
  }
  return (
    <div className="flex max-w-2xl flex-col gap-3 text-label">
      <p className="text-ink-muted">
        {checked.length} of {core.length} core {core.length === 1 ? 'claim is' : 'claims are'} checked line by line.
        {check.may ? '' : ` ${check.reason}`}
      </p>
      <ol className="flex flex-col border-t border-rule">
        {claims.map((claim, index) => (
          <ClaimToCheck
            key={claim.id}
            claim={claim}
            number={index + 1}
            storyId={story.id}
            mayCheck={check.may}
            isOpen={claim.id === activeClaimId}
            onToggle={() => onSelectClaim(claim.id === activeClaimId ? null : claim.id)}
            {...props}
          />
        ))}
      </ol>
    </div>
  );
}
