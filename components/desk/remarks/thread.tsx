import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';
import { Time } from '@/components/ui/time';
import type { RemarkThread } from '@/newsroom/remarks/read-remarks';
import type { RemarkThreadsProps } from '../remark-threads';
import { sendCommand } from '../send-command';
import { AnswerForm } from './answer-form';
import { QuotedWords } from './quoted-words';

type Props = Pick<RemarkThreadsProps, 'mayRemark' | 'zone' | 'onChanged' | 'onShowQuote'> & { thread: RemarkThread };

const nameOf = { remark: 'Remark', query: 'Query', report: 'Report' } as const;

/** A remark, a query or a reader's report with its answers. */
export function Thread({ thread, mayRemark, zone, onChanged, onShowQuote }: Props) {
  const { id, kind, contact, quote, body, author, createdAt, resolvedAt, mayResolve, answers } = thread;
  const [isClosing, setClosing] = useState(false);

  async function close() {
    setClosing(true);
    const result = await sendCommand('resolve-remarks', { remarkIds: [id] });
    setClosing(false);
    if (result.ok) say(`The ${nameOf[kind].toLowerCase()} is closed.`);
    else say(result.refusal.sentence, 'refused');
    // Somebody else has closed it meanwhile.
    if (result.ok || result.refusal.code === 'conflict') onChanged();
  }

  return (
    <li className="rounded-control border border-rule bg-surface-raised">
      <article aria-label={`${nameOf[kind]} by ${author}`} className="flex flex-col gap-2 p-3">
        {quote ? (
          <button type="button" className="cursor-pointer text-start hover:bg-surface-sunken" onClick={() => onShowQuote(quote)}>
            <span className="sr-only">Show in the text: </span>
            <QuotedWords quote={quote} />
          </button>
        ) : null}
        <div>
          <p className="flex flex-wrap items-baseline gap-x-2 text-small">
            <strong>{author}</strong>
            <Time at={createdAt} zone={zone} form="short" className="text-ink-muted" />
            {kind === 'remark' ? null : <Badge tone={resolvedAt ? 'neutral' : 'warning'}>{nameOf[kind]}</Badge>}
            {resolvedAt ? (
              <span className="text-ink-muted">
                closed <Time at={resolvedAt} zone={zone} form="short" />
              </span>
            ) : null}
          </p>
          <p className="whitespace-pre-line" dir="auto">
            {body}
          </p>
          {contact ? (
            <p className="text-small text-ink-muted">
              Wants to be answered at <span className="text-ink select-all" dir="auto">{contact}</span>
            </p>
          ) : null}
        </div>
        {answers.length > 0 ? (
          <ol aria-label="Answers" className="flex flex-col gap-2 border-s border-rule ps-3">
            {answers.map((answer) => (
              <li key={answer.id}>
                <p className="flex flex-wrap items-baseline gap-x-2 text-small">
                  <strong>{answer.author}</strong>
                  <Time at={answer.createdAt} zone={zone} form="short" className="text-ink-muted" />
                </p>
                <p className="whitespace-pre-line" dir="auto">
                  {answer.body}
                </p>
              </li>
            ))}
          </ol>
        ) : null}
        {resolvedAt ? null : (
          <div className="flex flex-wrap items-start gap-2">
            {mayRemark ? <AnswerForm remarkId={id} onAnswered={onChanged} /> : null}
            {mayResolve ? (
              <Button size="small" variant="quiet" isPending={isClosing} onPress={() => void close()}>
                {kind === 'query' ? 'Close the query' : 'Close'}
              </Button>
            ) : null}
          </div>
        )}
      </article>
    </li>
  );
}
