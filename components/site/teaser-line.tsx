import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { Time } from '@/components/ui/time';
import type { StoryCard } from '@/newsroom/published/story-card';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';

/** Under a headline in a list: the labels of the first contested core claim, which speaks for the story, and the time. */
export function TeaserLine({ story, zone, tongue, className = '' }: { story: StoryCard; zone: string; tongue: Tongue; className?: string }) {
  const [first] = story.contested;
  const established = !first || first.verification === 'verified' || first.verification === 'corroborated';
  const { messages, locale, spoken } = tongue;
  const side = wordsIn(story.language).dir === spoken.dir ? '' : 'justify-end';
  return (
    <p {...spoken} className={`flex flex-wrap items-baseline gap-x-3 gap-y-0.5 font-sans text-small text-ink-muted ${side} ${className}`}>
      {established ? null : <VerificationLabel value={first.verification} word={messages.verification[first.verification]} />}
      {!first || first.contestation === 'uncontested' ? null : <ContestationLabel value={first.contestation} word={messages.contestation[first.contestation]} />}
      <Time at={story.firstPublishedAt} zone={zone} form="short" locale={locale} />
    </p>
  );
}
