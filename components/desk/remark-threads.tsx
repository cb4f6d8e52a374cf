'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Quote } from '@/editor/quote';
import type { RemarkThread, StoryRemarks } from '@/newsroom/remarks/read-remarks';
import { CloseReports } from './remarks/close-reports';
import { NewRemark } from './remarks/new-remark';
import { isOpen } from './remarks/open-count';
import { Thread } from './remarks/thread';

export type RemarkThreadsProps = {
  remarks: StoryRemarks;
  storyId: string;
  /** After anything was said or closed: read the threads again. */
  onChanged: () => void;
  /** Leads to the words a thread is about. */
  onShowQuote: (quote: Quote) => void;
  mayRemark: boolean;
  /** Words just chosen in the text, to remark on; null for the whole story. */
  newRemarkQuote?: Quote | null;
  /** After the chosen words were remarked on, or put away. */
  onQuoteDone?: () => void;
  /** The newsroom's zone, an IANA name. */
  zone: string;
};

/** What colleagues say of a text, beside it and never in it: open threads, then closed ones folded away. */
export function RemarkThreads({ remarks, storyId, mayRemark, newRemarkQuote = null, zone, ...on }: RemarkThreadsProps) {
  const { onChanged, onShowQuote, onQuoteDone } = on;
  const [showsClosed, setShowsClosed] = useState(false);
  const { threads, moreReports, moreClosed } = remarks;
  const open = threads.filter(isOpen);
  const closed = threads.filter((thread) => !isOpen(thread));
  const reports = open.filter(({ kind, mayResolve }) => kind === 'report' && mayResolve);
  const list = (shown: readonly RemarkThread[]) => (
    <ul className="flex flex-col gap-3">
      {shown.map((thread) => (
        <Thread key={thread.id} {...{ thread, mayRemark, zone, onChanged, onShowQuote }} />
      ))}
    </ul>
  );
  return (
    <div className="flex flex-col gap-4 font-sans text-label">
      {mayRemark ? <NewRemark {...{ storyId, onQuoteDone }} quote={newRemarkQuote} onMade={onChanged} /> : null}
      {reports.length > 1 ? <CloseReports remarkIds={reports.map(({ id }) => id)} more={moreReports} onClosed={onChanged} /> : null}
      {open.length === 0 ? (
        <p className="text-ink-muted">
          Nothing is open. Select words in the text to remark on them; a query from a checker holds the story until it is closed.
        </p>
      ) : (
        list(open)
      )}
      {moreReports > 0 ? <p className="text-ink-muted">{behind(moreReports)}</p> : null}
      {closed.length > 0 ? (
        <div className="border-t border-rule pt-2">
          <Button variant="quiet" size="small" aria-expanded={showsClosed} onPress={() => setShowsClosed(!showsClosed)}>
            {showsClosed ? 'Hide closed remarks' : `Show ${moreClosed > 0 ? 'the last ' : ''}${closed.length} closed`}
          </Button>
          {showsClosed ? <div className="mt-2">{list(closed)}</div> : null}
        </div>
      ) : null}
    </div>
  );
}

function behind(more: number): string {
  return more === 1 ? 'One more report from a reader comes here when one of these is closed.' : `${more} more reports from readers come here as these are closed.`;
}
