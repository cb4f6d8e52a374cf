import { Time } from '@/components/ui/time';
import type { RetractedStory } from '@/newsroom/published/read-story';
import { wordsIn } from './direction';
import { StoryNotices } from './story-notices';

/** What stays at the address of a story we have withdrawn. */
export function RetractedStoryArticle({ story, zone }: { story: RetractedStory; zone: string }) {
  return (
    <article className="mx-auto max-w-measure pt-8">
      <p className="font-sans text-label font-semibold text-danger">Retracted</p>
      <h1 className="mt-2 font-serif text-headline-large font-medium" {...wordsIn(story.language)}>
        <del className="decoration-1">{story.headline}</del>
      </h1>
      <p className="mt-4 border-t border-rule pt-2 font-sans text-label text-ink-muted">
        Published <Time at={story.firstPublishedAt} zone={zone} form="zoned" /> · Retracted <Time at={story.updatedAt} zone={zone} form="zoned" />
      </p>
      <p className="my-6 font-serif text-body">
        We have withdrawn this story and its text is no longer published. The address stays, so that anyone who was sent here
        learns that it does not stand.
      </p>
      <StoryNotices notices={story.notices} zone={zone} />
      <p className="mt-6 font-sans text-label">
        <a href="/corrections" className="link">
          All our corrections
        </a>
      </p>
    </article>
  );
}
