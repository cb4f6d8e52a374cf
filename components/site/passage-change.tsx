import type { PassageChange as Change } from '@/newsroom/published/compare-versions';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';
import { passageWords } from './passage-words';

/**
 * One passage as it was and as it is, in one text: what was taken out is struck through, what was put in underlined, and
 * both are said aloud. Each stands by itself, so that words of another script do not change places with their neighbours.
 */
export function PassageChange({ change, language, tongue }: { change: Change; language: string; tongue: Tongue }) {
  const { change: words } = tongue.messages;
  const { part, status, runs } = change;
  // A picture is known by a name that means nothing to readers.
  const shown = part === 'picture' || status === 'restyled' ? [] : runs;
  return (
    <div className="passage-change">
      <h3 className="kicker text-ink-muted">{passageWords(change, tongue.messages)}</h3>
      {shown.length > 0 ? (
        <p className="mt-1 font-serif text-body" {...wordsIn(change.language ?? language)}>
          {shown.map(({ kind, text }, index) => {
            if (kind === 'same') return <span key={index}>{text}</span>;
            const Mark = kind === 'removed' ? 'del' : 'ins';
            return (
              <Mark key={index}>
                <span className="sr-only" lang={tongue.spoken.lang}>{`[${kind === 'removed' ? words.takenOut : words.putIn}: `}</span>
                <bdi>{text}</bdi>
                <span className="sr-only">] </span>
              </Mark>
            );
          })}
        </p>
      ) : null}
    </div>
  );
}
