import { CircleCheck, X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { liveAddress, type ReviewData } from './review-data';

export type Done = {
  sentence: string;
  /** What readers have changed by it. */
  isPublic: boolean;
};

type Props = Done & { isReading: boolean; published: ReviewData['story']['published']; onForget: () => void };

/** What just happened, and where readers have it if it reached them. Stays until put away. */
export function DoneNote({ sentence, isPublic, isReading, published, onForget }: Props) {
  return (
    <div role="status">
      {sentence === '' ? null : (
        <div className="flex items-start gap-2.5 border-b border-rule bg-success-surface px-4 py-2 text-label sm:px-6">
          <CircleCheck aria-hidden="true" className="mt-1 size-4 shrink-0 text-success" />
          <p className="grow py-0.5">
            {sentence}{' '}
            {isReading ? (
              <span className="text-ink-muted">Reading the story again…</span>
            ) : isPublic && published ? (
              <a href={liveAddress(published)} className="text-accent underline">
                {liveAddress(published)}
              </a>
            ) : null}
          </p>
          <IconButton label="Close" icon={X} onPress={onForget} />
        </div>
      )}
    </div>
  );
}
