import type { ReactNode } from 'react';
import { Time } from '@/components/ui/time';
import type { LiveStory } from '@/newsroom/published/read-story';
import { wordsIn } from './direction';

/** Section, headline, standfirst, byline and times. `standfirst` comes rendered, because claims may stand in it. */
export function StoryHead({ story, zone, standfirst }: { story: LiveStory; zone: string; standfirst: ReactNode }) {
  const { section, language, headline, byline, firstPublishedAt, updatedAt } = story;
  const words = wordsIn(language);
  const contested = story.claims.filter(({ marked }) => marked).length;
  return (
    <header className="story-head">
      <p className="font-sans text-label font-semibold" dir="ltr">
        <a href={`/sections/${section.slug}`} className="text-accent hover:underline">
          {section.name}
        </a>
      </p>
      <h1 className="mt-2 font-serif text-headline-lead font-medium" {...words}>
        {headline}
      </h1>
      {story.standfirst ? (
        <p className="mt-4 max-w-[42rem] font-serif text-standfirst text-ink-muted" {...words}>
          {standfirst}
        </p>
      ) : null}
      {byline ? (
        <p className="mt-5 border-t border-rule pt-2 font-sans text-label font-semibold" {...words}>
          {byline}
        </p>
      ) : null}
      <div className={`font-sans text-label ${byline ? '' : 'mt-5 border-t border-rule pt-2'}`} dir="ltr">
        <p className="text-ink-muted">
          Published <Time at={firstPublishedAt} zone={zone} form="zoned" />
          {updatedAt.getTime() > firstPublishedAt.getTime() ? (
            <>
              {' · '}Updated <Time at={updatedAt} zone={zone} form="zoned" />
            </>
          ) : null}
        </p>
        {contested > 0 ? (
          <p className="mt-1">
            <a href="#how-we-know" className="link">
              {contested === 1 ? 'One claim' : `${contested} claims`} in this story {contested === 1 ? 'is' : 'are'} contested or not established: how we know
            </a>
          </p>
        ) : null}
      </div>
    </header>
  );
}
