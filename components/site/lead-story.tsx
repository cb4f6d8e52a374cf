import type { StoryCard } from '@/newsroom/published/story-card';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageText } from './passage-text';
import { StoryPicture } from './story-picture';
import { TeaserLine } from './teaser-line';

/** The story that leads: its headline across the width, its picture below and its standfirst beside the picture. */
export function LeadStory({ story, zone, tongue }: { story: StoryCard; zone: string; tongue: Tongue }) {
  const words = wordsIn(story.language);
  const { picture } = story;
  return (
    <article className="teaser">
      <h2 className="font-serif text-headline-lead font-medium text-pretty" {...words}>
        <a href={story.address}>
          <PassageText text={story.headline} passages={story.headlinePassages} />
        </a>
      </h2>
      <div className={picture ? 'mt-4 grid gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,2.1fr)]' : 'mt-3'}>
        <div>
          <p className={`font-serif text-ink-muted ${picture ? 'text-standfirst xl:text-[1.25rem]' : 'text-standfirst'}`} {...words}>
            <PassageText text={story.standfirst} passages={story.standfirstPassages} />
          </p>
          <TeaserLine story={story} zone={zone} tongue={tongue} className="mt-2.5" />
        </div>
        {picture ? (
          <a href={story.address} tabIndex={-1} aria-hidden="true">
            <StoryPicture picture={picture} alt="" place="lead" first cropped />
          </a>
        ) : null}
      </div>
    </article>
  );
}
