import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { StoryClaim } from '@/newsroom/published/read-story';
import { claimNoteId, isContestedOnly, stateInWords } from './claim-opener';
import { claimMarksIn } from './claim-marks-in';
import type { Tongue } from './messages/tongue';
import { partOf } from './story-text';

/** The claims of which the headline alone says anything: no words under it lead to what is known of them. */
export function onlyInHeadline(claims: readonly StoryClaim[], document: unknown): StoryClaim[] {
  const [top, below] = [claimMarksIn(partOf(document, 'headline')), claimMarksIn([partOf(document, 'standfirst'), partOf(document, 'body')])];
  return claims.filter(({ markIds }) => markIds.some((id) => top.has(id)) && !markIds.some((id) => below.has(id)));
}

/**
 * Under a headline, what opens the notes of the claims that stand only there. The headline itself stays as it is set: it
 * is read out as the name of the page, and a sign within it would be read with it.
 */
export function HeadlineClaims({ claims, tongue: { messages, spoken } }: { claims: readonly StoryClaim[]; tongue: Tongue }) {
  return claims.map((claim) => (
    <p key={claim.id} className="mt-3 font-sans text-label" {...spoken}>
      <button type="button" popoverTarget={claimNoteId(claim.id)} className="link cursor-pointer py-1 text-start">
        <span aria-hidden="true" className="me-1.5">
          {isContestedOnly(claim) ? (
            <ContestationLabel value={claim.contestation} word="" signOnly />
          ) : (
            <VerificationLabel value={claim.verification} word="" signOnly />
          )}
        </span>
        {messages.openClaim(stateInWords(claim, messages))}
      </button>
    </p>
  ));
}
