import type { Contestation, Verification } from '@/newsroom/claims/vocabulary';
import type { PublicClaimLabels } from '@/newsroom/published/shape';
import type { LiveStory, StoryClaim } from '@/newsroom/published/read-story';
import { english } from './messages/english';
import { tongueOf } from './messages/tongue';

/** The labels of a claim as one goes on reading: “Disputed. Not independently verified.” Empty for a settled claim. */
export function labelWords({ verification, contestation, disposition }: PublicClaimLabels, messages = english): string {
  const settled = verification === 'verified' || verification === 'corroborated';
  const words = [
    contestation === 'uncontested' ? '' : messages.contestation[contestation],
    settled ? '' : messages.verification[verification],
    disposition === 'live' ? '' : messages.disposition[disposition],
  ].filter(Boolean);
  return words.map((word) => `${word}.`).join(' ');
}

/**
 * What stands under a headline wherever only words go: how its claims are known, then the standfirst. A feed, a card and a
 * result of a search state the claim, so they say how it is known (the gate's rule `disclosed`), in the story's language.
 */
export function summaryWords(story: Summarised, { messages } = tongueOf(story.language)): string {
  const speaking = speakingLabels(story, messages);
  const labels = speaking ? `[${speaking.words}]` : '';
  return [story.shaken.length > 0 ? messages.shaken : '', labels, story.standfirst].filter(Boolean).join(' ');
}

/** The labels of the claim that speaks for a story: one that has fallen, or else the first core claim that is marked. */
export function speakingLabels({ shaken, claims }: { shaken: Speaking[]; claims: Speaking[] }, messages = english): SpokenLabels | null {
  const [speaking] = shaken.length > 0 ? shaken : claims.filter(({ core, marked }) => core && marked);
  if (!speaking) return null;
  const { verification, contestation } = speaking;
  return { words: labelWords(speaking, messages), verification, contestation, fallen: shaken.length > 0 };
}

/** `fallen`: it fell, or is looked at again, since the story was published. */
export type SpokenLabels = { words: string; verification: Verification; contestation: Contestation; fallen: boolean };

type Summarised = Pick<LiveStory, 'standfirst' | 'shaken' | 'language'> & { claims: Speaking[] };

type Speaking = Pick<StoryClaim, 'core' | 'marked' | keyof PublicClaimLabels>;
