import type { StoryCard } from '@/newsroom/published/story-card';
import type { Tongue } from './messages/tongue';
import { StoryTeaser } from './story-teaser';

/** Other stories that rest on the same claims, or are about the same. */
export function RelatedStories({ stories, zone, tongue }: { stories: readonly StoryCard[]; zone: string; tongue: Tongue }) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="related-title" className="related print:hidden" {...tongue.spoken}>
      <h2 id="related-title" className="border-t-2 border-rule-strong pt-3 font-serif text-headline font-semibold">
        {tongue.messages.related}
      </h2>
      <ul className="columns-of-four mt-5">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryTeaser story={story} zone={zone} tongue={tongue} size="small" level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
