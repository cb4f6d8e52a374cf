import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { contestationWords, verificationWords } from '@/components/ui/state-words';
import type { StoryClaim } from '@/newsroom/published/read-story';

/** The element that says what we know of a claim; a button anywhere on the page opens it. */
export function claimNoteId(claimId: string): string {
  return `note-${claimId}`;
}

/**
 * The one sign behind the words of a claim: what we could not establish, or else that it is contested; the note says both.
 * It is no text, so that copying a passage copies the passage.
 */
export function ClaimOpener({ claim }: { claim: StoryClaim }) {
  const { verification, contestation } = claim;
  const contested = contestation !== 'uncontested';
  const established = verification === 'verified' || verification === 'corroborated';
  const state = contested ? `${contestationWords[contestation]}, ${verificationWords[verification]}` : verificationWords[verification];
  return (
    <button
      type="button"
      popoverTarget={claimNoteId(claim.id)}
      className="claim-opener"
      aria-label={`How we know this: ${state.toLowerCase()}`}
    >
      <span aria-hidden="true">
        {established && contested ? (
          <ContestationLabel value={contestation} signOnly />
        ) : (
          <VerificationLabel value={verification} signOnly />
        )}
      </span>
    </button>
  );
}
