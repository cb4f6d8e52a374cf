import { moveWords } from '@/components/desk/review/move-words';
import { Time } from '@/components/ui/time';
import type { MoveRow } from '@/newsroom/revisions/read-history';

/** Every change of stage or standing: who, when, why. */
export function Moves({ moves, zone }: { moves: readonly MoveRow[]; zone: string }) {
  return (
    <ol className="divide-y divide-rule border-b border-rule text-label">
      {moves.map((move) => {
        const { who, did } = moveWords(move);
        return (
          <li key={move.id} className="py-2">
            <p>
              <span className="font-semibold">{who}</span> {did}
            </p>
            {move.reason ? <p className="text-ink-muted">“{move.reason}”</p> : null}
            <p className="text-small text-ink-muted">
              <Time at={move.at} zone={zone} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
