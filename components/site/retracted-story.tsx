import { Time } from '@/components/ui/time';
import type { RetractedStory } from '@/newsroom/published/read-story';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageText } from './passage-text';
import { StoryNotices } from './story-notices';

/** What stays at the address of a story we have withdrawn. */
export function RetractedStoryArticle({ story, zone, tongue }: { story: RetractedStory; zone: string; tongue: Tongue }) {
  const { messages, locale, spoken } = tongue;
  return (
    <article className="mx-auto max-w-measure pt-8" {...spoken}>
      <p className="font-sans text-label font-semibold text-danger">{messages.retracted}</p>
      <h1 className="mt-2 font-serif text-headline-large font-medium" {...wordsIn(story.language)}>
        <del className="decoration-1">
          <PassageText text={story.headline} passages={story.headlinePassages} />
        </del>
      </h1>
      <p className="mt-4 border-t border-rule pt-2 font-sans text-label text-ink-muted">
        {messages.published} <Time at={story.firstPublishedAt} zone={zone} form="zoned" locale={locale} />
        {' · '}
        {messages.retracted} <Time at={story.updatedAt} zone={zone} form="zoned" locale={locale} />
      </p>
      <p className="my-6 font-serif text-body">
        {messages.retractedMeans}
      </p>
      <StoryNotices notices={story.notices} language={story.language} zone={zone} tongue={tongue} />
      <p className="mt-6 font-sans text-label">
        <a href="/corrections" className="link">
          {messages.allCorrections}
        </a>
      </p>
    </article>
  );
}
