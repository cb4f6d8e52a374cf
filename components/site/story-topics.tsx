/** What a story is about, each topic leading to all that we published on it. */
export function StoryTopics({ topics }: { topics: readonly { slug: string; name: string }[] }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label="Topics of this story" className="story-topics mt-8 border-t border-rule pt-3 font-sans text-label" dir="ltr">
      <h2 className="sr-only">Topics</h2>
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
