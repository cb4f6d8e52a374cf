import type { PublicationKind } from '@/newsroom/published/shape';
import { difference } from './difference';
import { wordsIn } from './direction';
import type { Tongue } from './messages/tongue';

type Props = {
  kind: PublicationKind;
  wrong: string;
  right: string;
  /** The language of the story, in which both are written. */
  language: string;
  tongue: Tongue;
};

/**
 * What was wrong and what is right, with the words that changed struck and set; said aloud too. A retraction puts no words
 * in the place of others: it says why the whole story was taken back.
 */
export function CorrectionText({ kind, wrong, right, language, tongue: { messages, spoken } }: Props) {
  if (kind === 'retraction') return <p className="font-serif text-base" {...wordsIn(language)}>{right}</p>;
  const { before, wrong: struck, right: set, after } = difference(wrong, right);
  const words = wordsIn(language);
  // Words that read the other way have lines of their own: within ours they would begin where they should end.
  const place = words.dir === spoken.dir ? 'inline' : 'block';
  return (
    <dl className="space-y-1 font-serif text-base" {...spoken}>
      {wrong ? (
        <div>
          <dt className="kicker inline text-ink-muted">{messages.weWrote} </dt>
          <dd className={place} {...words}>
            {before}
            {struck ? <del className="decoration-danger">{struck}</del> : null}
            {after}
          </dd>
        </div>
      ) : null}
      {right ? (
        <div>
          <dt className="kicker inline text-ink-muted">{wrong ? messages.shouldRead : messages.whatIsRight} </dt>
          <dd className={place} {...words}>
            {before}
            {set ? <ins className="decoration-success decoration-2 underline-offset-4">{set}</ins> : null}
            {after}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
