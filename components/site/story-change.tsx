import { Time } from '@/components/ui/time';
import type { StoryChange as Change } from '@/newsroom/published/read-change';
import { CorrectionText } from './correction-text';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { PassageChange } from './passage-change';
import { PassageText } from './passage-text';
import { Sentence } from './sentence';

/** What one version of a story changed, word by word, with the way to the versions around it. */
export function StoryChange({ change, zone, tongue }: { change: Change; zone: string; tongue: Tongue }) {
  const { messages, locale } = tongue;
  const { change: words } = messages;
  const { address, headline, headlinePassages, language, version, latest, kind, note, at, before, corrections, passages } = change;
  return (
    <article className="mx-auto max-w-measure pt-8">
      <p className="font-sans text-label">
        <a href={address} className="link" {...wordsIn(language)}>
          <PassageText text={headline} passages={headlinePassages} />
        </a>
      </p>
      <h1 className="mt-3 font-serif text-headline-large font-medium">{words.title(new Intl.NumberFormat(locale).format(version))}</h1>
      <p className="mt-4 border-t border-rule pt-2 font-sans text-label text-ink-muted">
        <Sentence
          words={words.against}
          parts={{
            kind: () => messages.notice[kind],
            at: () => <Time at={at} zone={zone} form="zoned" locale={locale} />,
            before: () => <Time at={before} zone={zone} form="zoned" locale={locale} />,
          }}
        />
      </p>
      {note || corrections.length > 0 ? (
        <div data-notice={kind} className="notice mt-6 space-y-2">
          {note ? (
            <p className="font-serif text-base" dir="auto">
              {note}
            </p>
          ) : null}
          {corrections.map(({ id, wrong, right }) => (
            <CorrectionText key={id} kind={kind} wrong={wrong} right={right} language={language} tongue={tongue} />
          ))}
        </div>
      ) : null}
      <section aria-labelledby="passages" className="mt-8">
        <h2 id="passages" className="border-t-2 border-rule-strong pt-3 font-serif text-headline font-semibold">
          {passages.length === 0 ? words.nothing : words.passages}
        </h2>
        <p className="mt-1 font-sans text-label text-ink-muted">
          {passages.length === 0 ? (
            words.sameText
          ) : (
            <Sentence
              words={words.key}
              parts={{ removed: (word) => <del className="change-key">{word}</del>, added: (word) => <ins className="change-key">{word}</ins> }}
            />
          )}
        </p>
        {passages.map((passage, index) => (
          <PassageChange key={index} change={passage} language={language} tongue={tongue} />
        ))}
      </section>
      <nav aria-label={messages.versions} className="mt-10 flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-3 font-sans text-label print:hidden">
        {version > 2 ? (
          <a href={`${address}/changes/${version - 1}`} className="link">
            {words.previous}
          </a>
        ) : null}
        {version < latest ? (
          <a href={`${address}/changes/${version + 1}`} className="link">
            {words.next}
          </a>
        ) : null}
        <a href={`${address}#versions`} className="link">
          {words.all}
        </a>
      </nav>
    </article>
  );
}
