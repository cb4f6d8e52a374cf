import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { StoryClaim } from '@/newsroom/published/read-story';
import type { PublicClaimLabels } from '@/newsroom/published/shape';
import type { Messages } from './messages/messages';

/** The element that says what we know of a claim; a button anywhere on the page opens it. */
export function claimNoteId(claimId: string): string {
  return `note-${claimId}`;
}

/** What we established is contested all the same: then that is its sign. */
export function isContestedOnly({ verification, contestation }: PublicClaimLabels): boolean {
  return contestation !== 'uncontested' && (verification === 'verified' || verification === 'corroborated');
}

/** “Disputed, unverified”. */
export function stateInWords({ verification, contestation }: PublicClaimLabels, messages: Messages): string {
  const known = messages.verification[verification];
  return contestation === 'uncontested' ? known : `${messages.contestation[contestation]}${messages.comma}${known}`;
}

/**
 * The one sign behind the words of a claim: what we could not establish, or else that it is contested; the note says both.
 * It is no text, so that copying a passage copies the passage.
 */
export function ClaimOpener({ claim, messages }: { claim: StoryClaim; messages: Messages }) {
  const { verification, contestation } = claim;
  return (
    <button
      type="button"
      popoverTarget={claimNoteId(claim.id)}
      className="claim-opener"
      aria-label={messages.openClaim(stateInWords(claim, messages))}
    >
      <span aria-hidden="true">
        {isContestedOnly(claim) ? (
          <ContestationLabel value={contestation} word={messages.contestation[contestation]} signOnly />
        ) : (
          <VerificationLabel value={verification} word={messages.verification[verification]} signOnly />
        )}
      </span>
    </button>
  );
}
