import { contestationWords, dispositionWords, verificationWords } from '@/components/ui/state-words';
import type { Contestation, Verification } from '@/newsroom/claims/vocabulary';
import type { PublicClaimLabels } from '@/newsroom/published/shape';
import type { LiveStory, StoryClaim } from '@/newsroom/published/read-story';

/** The labels of a claim as one goes on reading: “Disputed. Not independently verified.” Empty for a settled claim. */
export function labelWords({ verification, contestation, disposition }: PublicClaimLabels): string {
  const settled = verification === 'verified' || verification === 'corroborated';
  const words = [
    contestation === 'uncontested' ? '' : contestationWords[contestation],
    settled ? '' : verificationWords[verification],
    disposition === 'live' ? '' : dispositionWords[disposition],
  ].filter(Boolean);
  return words.map((word) => `${word}.`).join(' ');
}

export const shakenWords = 'Something this story rests on has changed since it was published.';

/**
 * What stands under a headline wherever only words go: how its claims are known, then the standfirst. A feed, a card and a
 * result of a search state the claim, so they say how it is known (the gate's rule `disclosed`).
 */
export function summaryWords(story: Pick<LiveStory, 'standfirst' | 'shaken'> & { claims: Speaking[] }): string {
  const speaking = speakingLabels(story);
  const labels = speaking ? `[${speaking.words}]` : '';
  return [story.shaken.length > 0 ? shakenWords : '', labels, story.standfirst].filter(Boolean).join(' ');
}

/** The labels of the claim that speaks for a story: one that has fallen, or else the first core claim that is marked. */
export function speakingLabels({ shaken, claims }: { shaken: Speaking[]; claims: Speaking[] }): { words: string; verification: Verification; contestation: Contestation } | null {
  const [speaking] = shaken.length > 0 ? shaken : claims.filter(({ core, marked }) => core && marked);
  return speaking ? { words: labelWords(speaking), verification: speaking.verification, contestation: speaking.contestation } : null;
}

type Speaking = Pick<StoryClaim, 'core' | 'marked' | keyof PublicClaimLabels>;
