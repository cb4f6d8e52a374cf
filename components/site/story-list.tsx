import type { ListPage } from '@/newsroom/published/list-page';
import type { Tongue } from './messages/tongue';
import { OlderLink } from './older-link';
import { StoryTeaser } from './story-teaser';

type Props = {
  page: ListPage;
  zone: string;
  tongue: Tongue;
  /** Where the list begins, for the way to older stories and back. */
  address: string;
  /** What stands where there is no story. */
  empty: string;
};

/** A page of stories, newest first: the first across the width, the others in columns. */
export function StoryList({ page, zone, tongue, address, empty }: Props) {
  const [first, ...rest] = page.stories;
  return (
    <>
      {first ? (
        <div className="border-t-2 border-rule-strong pt-4">
          <StoryTeaser story={first} zone={zone} tongue={tongue} size="large" level={2} picture standfirst />
        </div>
      ) : page.older || page.continued ? null : (
        <p className="font-serif text-body text-ink-muted">{empty}</p>
      )}
      {rest.length > 0 ? (
        <ul className="columns-of-four mt-8 border-t border-rule pt-6 grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))]">
          {rest.map((story) => (
            <li key={story.id}>
              <StoryTeaser story={story} zone={zone} tongue={tongue} size={story.picture ? 'small' : 'normal'} level={2} picture standfirst />
            </li>
          ))}
        </ul>
      ) : null}
      <OlderLink address={address} older={page.older} continued={page.continued} of="stories" messages={tongue.messages} />
    </>
  );
}
