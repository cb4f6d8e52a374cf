import type { Tongue } from './messages/tongue';

/** What a story is about, each topic leading to all that we published on it. */
export function StoryTopics({ topics, tongue }: { topics: readonly { slug: string; name: string }[]; tongue: Tongue }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label={tongue.messages.topicsOfStory} className="story-topics mt-8 border-t border-rule pt-3 font-sans text-label" {...tongue.spoken}>
      <h2 className="sr-only">{tongue.messages.topics}</h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {topics.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/topics/${slug}`} rel="tag" className="link" dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
