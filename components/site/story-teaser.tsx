import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { Time } from '@/components/ui/time';
import type { StoryCard } from '@/newsroom/published/story-card';
import { wordsIn } from './direction';

type Props = {
  story: StoryCard;
  zone: string;
  size?: 'lead' | 'large' | 'normal' | 'small';
  /** The level of its heading on the page. */
  level?: 2 | 3;
  picture?: boolean;
  standfirst?: boolean;
};

const headlineSizes = {
  lead: 'text-headline-lead',
  large: 'text-headline-large',
  normal: 'text-headline',
  small: 'text-headline-small',
};

/** A story in a list: the headline is the one link, and the labels of contested claims stand with it. */
export function StoryTeaser({ story, zone, size = 'normal', level = 3, picture = false, standfirst = false }: Props) {
  const Heading = `h${level}` as const;
  const words = wordsIn(story.language);
  return (
    <article className="teaser">
      {picture && story.picture ? (
        <img
          src={`/media/${story.picture.hash}`}
          alt=""
          width={story.picture.width}
          height={story.picture.height}
          loading={size === 'lead' ? 'eager' : 'lazy'}
          className="mb-3 h-auto w-full bg-surface"
        />
      ) : null}
      <Heading className={`font-serif ${headlineSizes[size]} ${size === 'small' ? 'font-semibold' : 'font-medium'}`} {...words}>
        <a href={story.address}>{story.headline}</a>
      </Heading>
      {standfirst && story.standfirst ? (
        <p className={`mt-2 font-serif text-ink-muted ${size === 'lead' ? 'text-standfirst' : 'text-teaser'}`} {...words}>
          {story.standfirst}
        </p>
      ) : null}
      <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-0.5 font-sans text-small text-ink-muted">
        <TeaserLabels story={story} />
        <Time at={story.firstPublishedAt} zone={zone} form="short" />
      </p>
    </article>
  );
}

/** The first contested core claim speaks for the story in a list. */
function TeaserLabels({ story: { contested } }: { story: StoryCard }) {
  const [first] = contested;
  if (!first) return null;
  const established = first.verification === 'verified' || first.verification === 'corroborated';
  return (
    <>
      {established ? null : <VerificationLabel value={first.verification} />}
      {first.contestation === 'uncontested' ? null : <ContestationLabel value={first.contestation} />}
    </>
  );
}
