import { difference } from './difference';

/** What was wrong and what is right, with the words that changed struck and set; said aloud too. */
export function CorrectionText({ wrong, right }: { wrong: string; right: string }) {
  const { before, wrong: struck, right: set, after } = difference(wrong, right);
  return (
    <dl className="space-y-1 font-serif text-base" dir="auto">
      {wrong ? (
        <div>
          <dt className="kicker inline text-ink-muted">We wrote: </dt>
          <dd className="inline">
            {before}
            {struck ? <del className="decoration-danger">{struck}</del> : null}
            {after}
          </dd>
        </div>
      ) : null}
      {right ? (
        <div>
          <dt className="kicker inline text-ink-muted">{wrong ? 'It should read: ' : 'What is right: '}</dt>
          <dd className="inline">
            {before}
            {set ? <ins className="font-semibold decoration-success decoration-2">{set}</ins> : null}
            {after}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
