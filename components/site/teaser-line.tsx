import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { Time } from '@/components/ui/time';
import type { StoryCard } from '@/newsroom/published/story-card';
import { wordsIn } from './direction';

/** Under a headline in a list: the labels of the first contested core claim, which speaks for the story, and the time. */
export function TeaserLine({ story, zone, className = '' }: { story: StoryCard; zone: string; className?: string }) {
  const [first] = story.contested;
  const established = !first || first.verification === 'verified' || first.verification === 'corroborated';
  const side = wordsIn(story.language).dir === 'rtl' ? 'justify-end' : '';
  return (
    <p lang="en-GB" dir="ltr" className={`flex flex-wrap items-baseline gap-x-3 gap-y-0.5 font-sans text-small text-ink-muted ${side} ${className}`}>
      {established ? null : <VerificationLabel value={first.verification} />}
      {!first || first.contestation === 'uncontested' ? null : <ContestationLabel value={first.contestation} />}
      <Time at={story.firstPublishedAt} zone={zone} form="short" />
    </p>
  );
}
