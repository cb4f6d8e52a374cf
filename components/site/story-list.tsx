import { Time } from '@/components/ui/time';
import { timeWords } from '@/components/ui/time-words';
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

/** A page of stories, newest first: on the first page the first across the width, and all others in columns. */
export function StoryList({ page, zone, tongue, address, empty }: Props) {
  const { stories, older, continued } = page;
  const first = continued ? undefined : stories[0];
  const rest = first ? stories.slice(1) : stories;
  return (
    <>
      {continued ? <Dates stories={stories} zone={zone} locale={tongue.locale} /> : null}
      {first ? (
        <div className="border-t-2 border-rule-strong pt-4">
          <StoryTeaser story={first} zone={zone} tongue={tongue} size="large" level={2} picture standfirst />
        </div>
      ) : null}
      {stories.length === 0 && !older && !continued ? <p className="font-serif text-body text-ink-muted">{empty}</p> : null}
      {rest.length > 0 ? (
        <ul className={`columns-of-four pt-6 ${first ? 'mt-8 border-t border-rule' : 'border-t-2 border-rule-strong'} grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))]`}>
          {rest.map((story) => (
            <li key={story.id}>
              <StoryTeaser story={story} zone={zone} tongue={tongue} size={story.picture ? 'small' : 'normal'} level={2} picture standfirst />
            </li>
          ))}
        </ul>
      ) : null}
      <OlderLink address={address} older={older} continued={continued} of="stories" messages={tongue.messages} />
    </>
  );
}

/** From when to when a further page reaches; nothing where that is one day. */
function Dates({ stories, zone, locale }: { stories: ListPage['stories']; zone: string; locale: string }) {
  const [until, since] = [stories.at(0), stories.at(-1)].map((story) => story?.firstPublishedAt);
  if (!until || !since || timeWords(until, zone, 'date', locale) === timeWords(since, zone, 'date', locale)) return null;
  return (
    <p className="-mt-2 pb-4 font-sans text-label text-ink-muted">
      <Time at={since} zone={zone} form="date" locale={locale} /> – <Time at={until} zone={zone} form="date" locale={locale} />
    </p>
  );
}
