import { Time } from '@/components/ui/time';
import type { MoveRow } from '@/newsroom/revisions/read-history';
import { moveWords } from './history-words';

/** Every change of stage or standing: who, when, why. */
export function Moves({ moves, zone }: { moves: readonly MoveRow[]; zone: string }) {
  return (
    <ol className="divide-y divide-rule border-b border-rule text-label">
      {moves.map(({ id, transition, by, at, reason }) => (
        <li key={id} className="py-2">
          <p>
            <span className="font-semibold">{by}</span> {moveWords[transition]}
          </p>
          {reason ? <p className="text-ink-muted">“{reason}”</p> : null}
          <p className="text-small text-ink-muted">
            <Time at={at} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}
