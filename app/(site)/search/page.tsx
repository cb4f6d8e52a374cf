import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { SearchForm } from '@/components/site/search-form';
import { SearchResults } from '@/components/site/search-results';
import { readAuthorName } from '@/newsroom/published/read-author';
import { readSections } from '@/newsroom/published/read-sections';
import { readTopicName } from '@/newsroom/published/read-topic';
import { readSearchQuestion, searchParameters } from '@/newsroom/published/search-question';
import { searchStories } from '@/newsroom/published/search-stories';
import { settings } from '@/platform/settings';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words } = readSearchQuestion(await searchParams);
  const tongue = tongueOfNewsroom();
  const { search } = tongue.messages;
  const page = { newsroom: settings().newsroomName, tongue, title: words ? search.titled(words) : search.title, address: '/search' };
  return { ...pageMetadata({ ...page, description: search.description }), robots: { index: false } };
}

/** A form and what it finds. It is sent as an address, so it needs no script and a search can be kept or passed on. */
export default async function SearchPage({ searchParams }: Props) {
  const parameters = await searchParams;
  const question = readSearchQuestion(parameters);
  const { newsroomName, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const { search } = tongue.messages;
  const [sections, page, topic, author] = await Promise.all([
    readSections(),
    question.words ? searchStories(question, timeZone, parameters.after) : null,
    question.topic ? readTopicName(question.topic) : null,
    question.author ? readAuthorName(question.author) : null,
  ]);
  const kept = [
    ...(question.topic ? [{ name: 'topic', value: question.topic, words: search.about(topic?.name ?? question.topic) }] : []),
    ...(question.author ? [{ name: 'author', value: question.author, words: search.by(author?.name ?? question.author) }] : []),
  ].map((each) => ({ ...each, without: addressOf({ ...question, [each.name]: null }) }));
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <div className="mx-auto max-w-[46rem] pt-8">
        <h1 className="font-serif text-headline-large font-medium">{search.title}</h1>
        <SearchForm question={question} sections={sections} kept={kept} messages={tongue.messages} />
        {page ? (
          <SearchResults {...{ page, question, tongue }} zone={timeZone} address={addressOf(question)} wider={widerThan(question)} />
        ) : (
          <Hint hints={search.hints} />
        )}
      </div>
    </PageFrame>
  );
}

function Hint({ hints }: { hints: readonly string[] }) {
  return (
    <div className="prose mt-8">
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
    </div>
  );
}

function addressOf(question: Parameters<typeof searchParameters>[0]): string {
  return `/search?${searchParameters(question)}`;
}

/** The same words in everything; null when that is what was searched. */
function widerThan({ words, ...filters }: Parameters<typeof searchParameters>[0]): string | null {
  if (Object.values(filters).every((filter) => filter === null)) return null;
  return addressOf({ words, section: null, topic: null, author: null, from: null, to: null });
}
