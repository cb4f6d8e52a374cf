import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { timeWords } from '@/components/ui/time-words';
import type { DeskReply } from '@/newsroom/replies/read-replies';
import { Part, type PartProps } from './part';
import { ReplyDialog } from './reply-dialog';
import { ReplyHistory } from './reply-history';
import { replyWords } from './reply-words';

/** Who was asked for an answer to what the claim says of them, and what came of it. */
export function ClaimReplies({ claim, mayChange, zone, onChanged }: PartProps) {
  const [changed, setChanged] = useState<DeskReply | 'new' | null>(null);
  const isAccused = claim.seriousAllegation || claim.kind === 'allegation';
  if (!isAccused && claim.rightOfReply.length === 0) return null;
  const add = (
    <Button size="small" variant="quiet" onPress={() => setChanged('new')}>
      <Plus aria-hidden="true" className="size-4" />
      Note who was asked
    </Button>
  );
  return (
    <Part title="Right of reply" action={mayChange ? add : null}>
      {claim.rightOfReply.length === 0 ? (
        <p className="text-ink-muted">Nobody was asked for an answer yet. Whoever is accused of something serious is, in time to answer.</p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {claim.rightOfReply.map((reply) => (
          <li key={reply.id} className="flex items-start justify-between gap-2">
            <div className="flex min-w-0 flex-col gap-0.5">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">{reply.asked}</span>
                <span className={reply.answer === 'awaited' ? 'text-warning' : ''}>{replyWords[reply.answer]}</span>
              </p>
              <p className="text-small text-ink-muted">
                Asked {reply.how}, {timeWords(reply.askedAt, zone, 'short')}, until {timeWords(reply.deadline, zone, 'short')}. {reply.by} noted it.
              </p>
              {reply.words ? <blockquote dir="auto" className="border-s-2 border-rule-strong ps-2 font-serif">{reply.words}</blockquote> : null}
              <ReplyHistory reply={reply} zone={zone} />
            </div>
            {mayChange ? (
              <Button size="small" variant="quiet" aria-label={`Change what came of asking ${reply.asked}`} onPress={() => setChanged(reply)}>
                Change
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {changed ? (
        <ReplyDialog claimId={claim.id} reply={changed === 'new' ? null : changed} zone={zone} onChanged={onChanged} onClose={() => setChanged(null)} />
      ) : null}
    </Part>
  );
}
