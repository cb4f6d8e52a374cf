import type { StoryCard } from '@/newsroom/published/story-card';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageText } from './passage-text';
import { StoryPicture } from './story-picture';
import { TeaserLine } from './teaser-line';

type Props = {
  story: StoryCard;
  zone: string;
  tongue: Tongue;
  size?: 'large' | 'normal' | 'small';
  /** The level of its heading on the page. */
  level?: 2 | 3;
  picture?: boolean;
  standfirst?: boolean;
};

const headlineSizes = {
  large: 'text-headline-large font-medium',
  normal: 'text-headline font-medium',
  small: 'text-headline-small font-semibold',
};

/** A story in a list. The headline is its one link. */
export function StoryTeaser({ story, zone, tongue, size = 'normal', level = 3, picture = false, standfirst = false }: Props) {
  const Heading = `h${level}` as const;
  const words = wordsIn(story.language);
  const shown = picture ? story.picture : null;
  // Beside a picture, where its column is wide, a headline is as large as those of its neighbours.
  const beside = shown && size === 'small' ? '@min-[30rem]:text-headline @min-[30rem]:font-medium' : '';
  return (
    <article className={`teaser ${shown && size === 'large' ? 'grid gap-x-8 gap-y-3 lg:grid-cols-2' : ''}`}>
      {shown ? (
        <div className={size === 'large' ? 'lg:order-last' : 'mb-3'}>
          <StoryPicture picture={shown} alt="" place={size === 'large' ? 'large' : 'card'} first={size === 'large'} cropped />
        </div>
      ) : null}
      <div>
        <Heading className={`font-serif ${headlineSizes[size]} ${beside}`} {...words}>
          <a href={story.address}>
            <PassageText text={story.headline} passages={story.headlinePassages} />
          </a>
        </Heading>
        {standfirst && story.standfirst ? (
          // The room that the measure leaves lies where its lines end, whichever way the page reads.
          <p className={`mt-2 font-serif text-ink-muted ${size === 'large' ? 'me-auto max-w-measure text-standfirst' : 'text-teaser'}`} {...words}>
            <PassageText text={story.standfirst} passages={story.standfirstPassages} />
          </p>
        ) : null}
        <TeaserLine story={story} zone={zone} tongue={tongue} className="mt-1.5" />
      </div>
    </article>
  );
}
