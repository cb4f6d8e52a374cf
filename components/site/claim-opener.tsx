import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { contestationWords, verificationWords } from '@/components/ui/state-words';
import type { StoryClaim } from '@/newsroom/published/read-story';

/** The element that says what we know of a claim; a button anywhere on the page opens it. */
export function claimNoteId(claimId: string): string {
  return `note-${claimId}`;
}

/** The sign behind the words of a claim. It is no text, so that copying a passage copies the passage. */
export function ClaimOpener({ claim }: { claim: StoryClaim }) {
  const { verification, contestation } = claim;
  const contested = contestation !== 'uncontested';
  const state = contested ? `${contestationWords[contestation]}, ${verificationWords[verification]}` : verificationWords[verification];
  return (
    <button
      type="button"
      popoverTarget={claimNoteId(claim.id)}
      className="claim-opener"
      aria-label={`How we know this: ${state.toLowerCase()}`}
    >
      <span aria-hidden="true">
        <VerificationLabel value={verification} signOnly />
        {contested ? <ContestationLabel value={contestation} signOnly /> : null}
      </span>
    </button>
  );
}
