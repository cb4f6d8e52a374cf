import type { StoryClaim } from '@/newsroom/published/read-story';
import { ClaimAccount } from './claim-account';
import { ClaimLabels } from './claim-labels';
import { claimNoteId } from './claim-opener';
import type { Tongue } from './messages/tongue';

/**
 * What opens from the words of a claim. A native popover: it opens and closes without a script, Escape closes it, and the
 * keyboard walks from the sign into it and back. A browser that knows no popovers shows the notes after the text.
 */
export function ClaimNote({ claim, zone, tongue }: { claim: StoryClaim; zone: string; tongue: Tongue }) {
  const heading = `${claimNoteId(claim.id)}-statement`;
  return (
    <aside id={claimNoteId(claim.id)} popover="auto" className="claim-note" aria-labelledby={heading} {...tongue.spoken}>
      <div className="claim-note-head flex items-start justify-between gap-4">
        <ClaimLabels labels={claim} messages={tongue.messages} />
        <button type="button" popoverTarget={claimNoteId(claim.id)} popoverTargetAction="hide" className="link py-1 text-small">
          {tongue.messages.close}
        </button>
      </div>
      <p id={heading} className="mt-1 mb-3 font-serif text-headline-small font-semibold" dir="auto">
        {claim.statement}
      </p>
      <ClaimAccount claim={claim} zone={zone} tongue={tongue} />
      <p className="mt-3 border-t border-rule pt-2 font-sans text-small">
        <a href={`/claims/${claim.id}`} className="link">
          {tongue.messages.claimPage}
        </a>
      </p>
    </aside>
  );
}
