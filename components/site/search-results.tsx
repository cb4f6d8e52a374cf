import type { Extract } from '@/newsroom/published/extract';
import type { SearchQuestion } from '@/newsroom/published/search-question';
import type { SearchPage, SearchResult } from '@/newsroom/published/search-stories';
import { wordsIn } from './direction';
import { TeaserLine } from './teaser-line';

type Props = {
  page: SearchPage;
  question: SearchQuestion;
  zone: string;
  /** Of the first page of this search. */
  address: string;
  /** Of a search for the same words in everything; null when this is it. */
  wider: string | null;
};

/** The stories that hold the words, each with the passages in which they stand. */
export function SearchResults({ page, question, zone, address, wider }: Props) {
  if (page.results.length === 0 && !page.older) return <NothingFound question={question} wider={wider} continued={page.continued} />;
  return (
    <section aria-labelledby="found" className="mt-8">
      <h2 id="found" className="font-sans text-small font-semibold text-ink-muted">
        {page.continued ? 'Further stories' : countWords(page)}
      </h2>
      <ol className="mt-2 border-t border-rule">
        {page.results.map((result) => (
          <li key={result.story.id} className="border-b border-rule py-5">
            <FoundStory {...result} zone={zone} />
          </li>
        ))}
      </ol>
      {page.older || page.continued ? (
        <nav aria-label="More results" className="mt-6 flex gap-6 font-sans text-label">
          {page.continued ? <a href={address} className="link">First results</a> : null}
          {page.older ? <a href={`${address}&after=${encodeURIComponent(page.older)}`} rel="next" className="link">More results</a> : null}
        </nav>
      ) : null}
    </section>
  );
}

function FoundStory({ story, extract, zone }: SearchResult & { zone: string }) {
  const words = wordsIn(story.language);
  return (
    <article className="teaser">
      <p className="font-sans text-small text-ink-muted">{story.section.name}</p>
      <h3 className="font-serif text-headline-small font-semibold" {...words}>
        <a href={story.address}>{story.headline}</a>
      </h3>
      {extract.length > 0 ? (
        <p className="mt-1 font-serif text-teaser text-ink-muted" {...words}>
          <Marked extract={extract} />
        </p>
      ) : null}
      <TeaserLine story={story} zone={zone} className="mt-1.5" />
    </article>
  );
}

function Marked({ extract }: { extract: Extract }) {
  return extract.map(({ text, found }, index) =>
    found ? (
      <mark key={index} className="bg-accent-surface font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

function NothingFound({ question, wider, continued }: Pick<Props, 'question' | 'wider'> & { continued: boolean }) {
  return (
    <div className="prose mt-8">
      <p role="status">
        {continued ? 'There is nothing further.' : <>No story holds all of these words: <strong dir="auto">{question.words}</strong>.</>}
      </p>
      <ul className="list-disc ps-5">
        {wider ? (
          <li>
            <a href={wider}>Search for them in all sections and years</a>
          </li>
        ) : null}
        <li>Try fewer words, or another word for the same thing; names are spelt in more than one way.</li>
        <li>
          Look through <a href="/archive">the archive</a>, which has every story by its day.
        </li>
      </ul>
    </div>
  );
}

function countWords({ found, more }: SearchPage): string {
  if (more) return `More than ${found.toLocaleString('en-GB')} stories`;
  return found === 1 ? 'One story' : `${found.toLocaleString('en-GB')} stories`;
}
