import type { ReactNode } from 'react';
import { Time } from '@/components/ui/time';
import type { LiveStory } from '@/newsroom/published/read-story';
import type { StoryTies } from '@/newsroom/published/story-ties';
import { Byline } from './byline';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { OtherLanguages } from './other-languages';
import { readingMinutes } from './reading-time';

type Props = { story: LiveStory; ties: StoryTies; zone: string; tongue: Tongue; headline: ReactNode; beneath: ReactNode; standfirst: ReactNode };

/** Section, headline, what opens the claims of it, standfirst, byline and times. What holds words of the story comes rendered: foreign ones may stand in it, and claims. */
export function StoryHead({ story, ties, zone, tongue, headline, beneath, standfirst }: Props) {
  const { section, language, byline, firstPublishedAt, updatedAt } = story;
  const words = wordsIn(language);
  const { messages, locale, spoken } = tongue;
  const minutes = readingMinutes(story.document, language);
  const contested = story.claims.filter(({ marked }) => marked).length;
  return (
    <header className="story-head">
      <p className="font-sans text-label font-semibold" dir={words.dir}>
        <a href={`/sections/${section.slug}`} className="text-accent hover:underline">
          {section.name}
        </a>
      </p>
      <h1 className="mt-2 font-serif text-headline-lead font-medium" {...words}>
        {headline}
      </h1>
      {beneath}
      {story.standfirst ? (
        <p className="mt-4 max-w-[42rem] font-serif text-standfirst text-ink-muted" {...words}>
          {standfirst}
        </p>
      ) : null}
      <Byline words={byline} authors={ties.authors} language={language} />
      <div className={`font-sans text-label ${byline || ties.authors.length > 0 ? '' : 'mt-5 border-t border-rule pt-2'}`} {...spoken}>
        <p className="text-ink-muted">
          {messages.published} <Time at={firstPublishedAt} zone={zone} form="zoned" locale={locale} />
          {updatedAt.getTime() > firstPublishedAt.getTime() ? (
            <>
              {' · '}
              {messages.updated} <Time at={updatedAt} zone={zone} form="zoned" locale={locale} />
            </>
          ) : null}
          {' · '}
          {messages.minutesToRead(minutes)}
        </p>
        <OtherLanguages translations={ties.translations} readThisIn={messages.readThisIn} />
        {contested > 0 ? (
          <p className="mt-1">
            <a href="#how-we-know" className="link">
              {messages.contestedClaims(contested)}
            </a>
          </p>
        ) : null}
      </div>
    </header>
  );
}
