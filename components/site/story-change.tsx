import { Time } from '@/components/ui/time';
import type { StoryChange as Change } from '@/newsroom/published/read-change';
import { CorrectionText } from './correction-text';
import { wordsIn } from './direction';
import { noticeWords } from './notice-words';
import { PassageChange } from './passage-change';

/** What one version of a story changed, word by word, with the way to the versions around it. */
export function StoryChange({ change, zone }: { change: Change; zone: string }) {
  const { address, headline, language, version, latest, kind, note, at, before, corrections, passages } = change;
  return (
    <article className="mx-auto max-w-measure pt-8">
      <p className="font-sans text-label">
        <a href={address} className="link" {...wordsIn(language)}>
          {headline}
        </a>
      </p>
      <h1 className="mt-3 font-serif text-headline-large font-medium">What changed in version {version}</h1>
      <p className="mt-4 border-t border-rule pt-2 font-sans text-label text-ink-muted">
        {noticeWords[kind]} <Time at={at} zone={zone} form="zoned" />, against the version of <Time at={before} zone={zone} form="zoned" />
      </p>
      {note || corrections.length > 0 ? (
        <div data-notice={kind} className="notice mt-6 space-y-2">
          {note ? (
            <p className="font-serif text-base" dir="auto">
              {note}
            </p>
          ) : null}
          {corrections.map(({ id, wrong, right }) => (
            <CorrectionText key={id} wrong={wrong} right={right} />
          ))}
        </div>
      ) : null}
      <section aria-labelledby="passages" className="mt-8">
        <h2 id="passages" className="border-t-2 border-rule-strong pt-3 font-serif text-headline font-semibold">
          {passages.length === 0 ? 'Not a word has changed' : 'The passages that changed'}
        </h2>
        <p className="mt-1 font-sans text-label text-ink-muted">
          {passages.length === 0 ? (
            'The text is as it was; what it rests on may have changed.'
          ) : (
            <>
              <del className="change-key">Struck through</del> is what was taken out, <ins className="change-key">underlined</ins> what was put in.
              The rest of the story stands as it was.
            </>
          )}
        </p>
        {passages.map((passage, index) => (
          <PassageChange key={index} change={passage} language={language} />
        ))}
      </section>
      <nav aria-label="Versions of this story" className="mt-10 flex flex-wrap gap-x-6 gap-y-2 border-t border-rule pt-3 font-sans text-label print:hidden">
        {version > 2 ? (
          <a href={`${address}/changes/${version - 1}`} className="link">
            What the version before changed
          </a>
        ) : null}
        {version < latest ? (
          <a href={`${address}/changes/${version + 1}`} className="link">
            What the next version changed
          </a>
        ) : null}
        <a href={`${address}#versions`} className="link">
          The story and all its versions
        </a>
      </nav>
    </article>
  );
}
