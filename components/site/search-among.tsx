import type { Messages } from './messages/messages';

type Props = { filter: { topic: string } | { author: string }; name: string; messages: Messages };

/** From the page of a topic or an author to a search that keeps to it. */
export function SearchAmong({ filter, name, messages: { search } }: Props) {
  const words = 'topic' in filter ? search.about(name) : search.by(name);
  return (
    <p className="mt-3 font-sans text-label print:hidden">
      <a href={`/search?${new URLSearchParams(filter)}`} className="link">
        {search.among(words)}
      </a>
    </p>
  );
}
