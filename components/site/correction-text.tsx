import { difference } from './difference';
import { english } from './messages/english';
import type { Messages } from './messages/messages';

/** What was wrong and what is right, with the words that changed struck and set; said aloud too. */
export function CorrectionText({ wrong, right, messages = english }: { wrong: string; right: string; messages?: Messages }) {
  const { before, wrong: struck, right: set, after } = difference(wrong, right);
  return (
    <dl className="space-y-1 font-serif text-base" dir="auto">
      {wrong ? (
        <div>
          <dt className="kicker inline text-ink-muted">{messages.weWrote} </dt>
          <dd className="inline">
            {before}
            {struck ? <del className="decoration-danger">{struck}</del> : null}
            {after}
          </dd>
        </div>
      ) : null}
      {right ? (
        <div>
          <dt className="kicker inline text-ink-muted">{wrong ? messages.shouldRead : messages.whatIsRight} </dt>
          <dd className="inline">
            {before}
            {set ? <ins className="decoration-success decoration-2 underline-offset-4">{set}</ins> : null}
            {after}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
