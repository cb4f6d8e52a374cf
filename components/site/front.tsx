import type { FrontPage } from '@/newsroom/published/arrange-front';
import { LeadStory } from './lead-story';
import type { Tongue } from './messages/tongue';
import { StoryTeaser } from './story-teaser';

/** The front of the paper: a lead, what is newest beside it, then the sections across the page. */
export function Front({ front, zone, tongue }: { front: FrontPage; zone: string; tongue: Tongue }) {
  if (!front.lead) {
    return <p className="py-16 text-center font-serif text-standfirst text-ink-muted">{tongue.messages.front.nothing}</p>;
  }
  return (
    <>
      <div className="grid gap-x-8 gap-y-8 pt-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:pt-8">
        <LeadStory story={front.lead} zone={zone} tongue={tongue} />
        {front.beside.length > 0 ? (
          <section aria-label={tongue.messages.front.newest} className="border-t border-rule pt-6 lg:border-s lg:border-t-0 lg:ps-8 lg:pt-0">
            <ul className="stack">
              {front.beside.map((story, index) => (
                <li key={story.id}>
                  <StoryTeaser story={story} zone={zone} tongue={tongue} size={index === 0 ? 'normal' : 'small'} level={2} standfirst={index === 0} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      {front.sections.map((section) => (
        <section key={section.slug} aria-labelledby={`section-${section.slug}`} className="mt-10 border-t-2 border-rule-strong pt-2">
          <h2 id={`section-${section.slug}`} className="font-sans text-base font-bold">
            <a href={`/sections/${section.slug}`} className="hover:underline">
              {section.name}
            </a>
          </h2>
          <ul className="columns-of-four mt-3">
            {section.stories.map((story) => (
              <li key={story.id}>
                <StoryTeaser story={story} zone={zone} tongue={tongue} size={story.picture ? 'small' : 'normal'} picture standfirst />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
