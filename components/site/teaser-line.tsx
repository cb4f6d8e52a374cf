import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { Time } from '@/components/ui/time';
import type { PublicClaimLabels } from '@/newsroom/published/shape';
import type { StoryCard } from '@/newsroom/published/story-card';
import { wordsIn } from './direction';
import type { Messages } from './messages/messages';
import type { Tongue } from './messages/tongue';

type Props = { story: StoryCard; zone: string; tongue: Tongue; className?: string };

/**
 * Under a headline in a list: the labels of the claim that speaks for the story, and the time. One that fell since it was
 * published speaks first, and in a sentence; else the first contested core claim does.
 */
export function TeaserLine({ story, zone, tongue, className = '' }: Props) {
  const [fallen] = story.shaken;
  const speaking = fallen ?? story.contested[0];
  const silent = !speaking || speaking.verification === 'verified' || speaking.verification === 'corroborated' || (fallen && saysVerification(fallen));
  const { messages, locale, spoken } = tongue;
  const side = wordsIn(story.language).dir === spoken.dir ? '' : 'justify-end text-end';
  return (
    <p {...spoken} className={`flex flex-wrap items-baseline gap-x-3 gap-y-0.5 font-sans text-small text-ink-muted ${side} ${className}`}>
      {fallen ? <strong className="basis-full font-semibold text-danger">{messages.shakenStory(stateOf(fallen, messages))}</strong> : null}
      {silent ? null : <VerificationLabel value={speaking.verification} word={messages.verification[speaking.verification]} />}
      {!speaking || speaking.contestation === 'uncontested' ? null : <ContestationLabel value={speaking.contestation} word={messages.contestation[speaking.contestation]} />}
      <Time at={story.firstPublishedAt} zone={zone} form="brief" locale={locale} />
    </p>
  );
}

/** “Under review”; what was found false and is in no review says that it is false. */
function stateOf(fallen: PublicClaimLabels, { disposition, verification }: Messages): string {
  return saysVerification(fallen) ? verification[fallen.verification] : disposition[fallen.disposition];
}

function saysVerification({ disposition }: PublicClaimLabels): boolean {
  return disposition === 'live';
}
