import type { Extract } from '@/newsroom/published/extract';
import type { SearchQuestion } from '@/newsroom/published/search-question';
import type { SearchPage, SearchResult } from '@/newsroom/published/search-stories';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageText } from './passage-text';
import { Sentence } from './sentence';
import { TeaserLine } from './teaser-line';

type Props = {
  page: SearchPage;
  question: SearchQuestion;
  zone: string;
  tongue: Tongue;
  /** Of the first page of this search. */
  address: string;
  /** Of a search for the same words in everything; null when this is it. */
  wider: string | null;
};

/** The stories that hold the words, each with the passages in which they stand. */
export function SearchResults({ page, question, zone, tongue, address, wider }: Props) {
  const { search } = tongue.messages;
  if (page.results.length === 0 && !page.older) return <NothingFound {...{ question, wider, tongue }} continued={page.continued} />;
  return (
    <section aria-labelledby="found" className="mt-8">
      <h2 id="found" className="font-sans text-small font-semibold text-ink-muted">
        {page.continued ? search.further : countWords(page, tongue)}
      </h2>
      <ol className="mt-2 border-t border-rule">
        {page.results.map((result) => (
          <li key={result.story.id} className="border-b border-rule py-5">
            <FoundStory {...result} zone={zone} tongue={tongue} />
          </li>
        ))}
      </ol>
      {page.older || page.continued ? (
        <nav aria-label={search.pages} className="mt-6 flex gap-6 font-sans text-label">
          {page.continued ? <a href={address} className="link">{search.first}</a> : null}
          {page.older ? <a href={`${address}&after=${encodeURIComponent(page.older)}`} rel="next" className="link">{search.next}</a> : null}
        </nav>
      ) : null}
    </section>
  );
}

function FoundStory({ story, extract, label, zone, tongue }: SearchResult & { zone: string; tongue: Tongue }) {
  const words = wordsIn(story.language);
  return (
    <article className="teaser">
      <p className="font-sans text-small text-ink-muted" dir={words.dir}>{story.section.name}</p>
      <h3 className="font-serif text-headline-small font-semibold" {...words}>
        <a href={story.address}>
          <PassageText text={story.headline} passages={story.headlinePassages} />
        </a>
      </h3>
      {extract.length > 0 ? (
        <p className="mt-1 font-serif text-teaser text-ink-muted" {...words}>
          <Marked extract={extract} />
        </p>
      ) : null}
      <TeaserLine story={{ ...story, contested: label ? [label] : [] }} zone={zone} tongue={tongue} className="mt-1.5" />
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

function NothingFound({ question, wider, continued, tongue }: Pick<Props, 'question' | 'wider' | 'tongue'> & { continued: boolean }) {
  const { search } = tongue.messages;
  return (
    <div className="prose mt-8">
      <p role="status">
        {continued ? search.nothingFurther : <Sentence words={search.nothingFound} parts={{ words: () => <strong dir="auto">{question.words}</strong> }} />}
      </p>
      <ul className="list-disc ps-5">
        {wider ? (
          <li>
            <a href={wider}>{search.wider}</a>
          </li>
        ) : null}
        <li>{search.fewer}</li>
        <li>
          <Sentence words={search.lookThrough} parts={{ archive: (words) => <a href="/archive">{words}</a> }} />
        </li>
      </ul>
    </div>
  );
}

function countWords({ found, more }: SearchPage, { messages: { search }, locale }: Tongue): string {
  return more ? search.moreThan(new Intl.NumberFormat(locale).format(found)) : search.found(found);
}
