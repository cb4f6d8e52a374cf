import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { Move } from '@/newsroom/review/read-review';
import { moveWords } from './move-words';

type Props = { storyId: string; moves: readonly Move[]; zone: string };

/** How the story came here, newest first. */
export function HistoryList({ storyId, moves, zone }: Props) {
  return (
    <div className="max-w-2xl text-label">
      {moves.length === 0 ? <p className="text-ink-muted">Nothing has happened to it since it was started.</p> : null}
      <ol className="divide-y divide-rule">
        {moves.map((move) => {
          const { who, did } = moveWords(move);
          return (
            <li key={move.id} className="grid grid-cols-[6.25rem_minmax(0,1fr)] gap-x-3 py-2">
              <Time at={move.at} zone={zone} form="short" className="text-ink-muted" />
              <div>
                <strong>{who}</strong> {did}
                {move.reason === '' ? '.' : ':'}
                {move.reason === '' ? null : (
                  <q className="block whitespace-pre-line" dir="auto">
                    {move.reason}
                  </q>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <p className="mt-3">
        <Link href={`/desk/stories/${storyId}/history`} prefetch={false} className="text-accent underline">
          All revisions, and what each changed
        </Link>
      </p>
    </div>
  );
}
