import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { StoryClaim } from '@/newsroom/published/read-story';
import type { Messages } from './messages/messages';

/** The element that says what we know of a claim; a button anywhere on the page opens it. */
export function claimNoteId(claimId: string): string {
  return `note-${claimId}`;
}

/**
 * The one sign behind the words of a claim: what we could not establish, or else that it is contested; the note says both.
 * It is no text, so that copying a passage copies the passage.
 */
export function ClaimOpener({ claim, messages }: { claim: StoryClaim; messages: Messages }) {
  const { verification, contestation } = claim;
  const contested = contestation !== 'uncontested';
  const established = verification === 'verified' || verification === 'corroborated';
  const words = { contestation: messages.contestation[contestation], verification: messages.verification[verification] };
  const state = contested ? `${words.contestation}${messages.comma}${words.verification}` : words.verification;
  return (
    <button
      type="button"
      popoverTarget={claimNoteId(claim.id)}
      className="claim-opener"
      aria-label={messages.openClaim(state)}
    >
      <span aria-hidden="true">
        {established && contested ? (
          <ContestationLabel value={contestation} word={words.contestation} signOnly />
        ) : (
          <VerificationLabel value={verification} word={words.verification} signOnly />
        )}
      </span>
    </button>
  );
}
