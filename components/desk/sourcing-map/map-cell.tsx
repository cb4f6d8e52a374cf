import { StanceSign } from '@/components/ui/stance-sign';
import { stanceWords } from '@/components/ui/state-words';
import { timeWords } from '@/components/ui/time-words';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { termsWords } from '../words';
import { type MapCell as Cell, pulls } from './map-columns';

/** The last word of a source on a claim, with the words it gave before it in small. */
export function MapCell({ cell, zone }: { cell: Cell | null; zone: string }) {
  if (!cell) {
    return (
      <span className="flex h-full min-h-12 items-center justify-center text-rule">
        <span aria-hidden="true">–</span>
        <span className="sr-only">nothing recorded</span>
      </span>
    );
  }
  const { latest, earlier } = cell;
  const tint = pulls[latest.stance] === 'neither' ? '' : 'bg-[color-mix(in_oklab,var(--state)_12%,transparent)]';
  return (
    <span
      data-stance={latest.stance}
      title={[...earlier, latest].map((note) => said(note, zone)).join('\n')}
      className={`flex h-full min-h-12 flex-col items-center justify-center rounded-control px-0.5 py-1.5 text-center ${tint}`}
    >
      <span className="flex items-center gap-1">
        {earlier.length > 0 ? (
          <span className="flex items-center gap-0.5 text-tiny text-ink-muted">
            {earlier.map(({ id, stance }) => (
              <StanceSign key={id} value={stance} />
            ))}
            <span className="sr-only">before, now</span>
            <span aria-hidden="true">→</span>
          </span>
        ) : null}
        <StanceSign value={latest.stance} className="text-[1.375rem] leading-none" />
      </span>
      <span aria-hidden="true" className="mt-0.5 text-tiny leading-4 text-ink">
        {stanceWords[latest.stance]}
      </span>
      {latest.terms === 'on_record' ? null : <span className="text-tiny leading-4 text-ink-muted">{termsWords[latest.terms]}</span>}
    </span>
  );
}

function said(note: DeskNote, zone: string): string {
  const words = note.exactWords === '' ? '' : ` “${note.exactWords}”`;
  return `${timeWords(note.obtainedAt, zone, 'short')}: ${stanceWords[note.stance]}, ${termsWords[note.terms]}.${words}`;
}
