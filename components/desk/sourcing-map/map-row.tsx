import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { materialityWords } from '../words';
import { MapCell } from './map-cell';
import type { MapRoot, MapRow as Row } from './map-columns';

type Props = { row: Row; roots: readonly MapRoot[]; isActive: boolean; zone: string; onSelect: () => void };

/** One claim: what it says, how far we got with it, and who stands where. */
export function MapRow({ row: { claim, number, cells, roots: behind }, roots, isActive, zone, onSelect }: Props) {
  const ground = isActive ? 'bg-accent-surface' : 'bg-paper';
  const firsts = new Set(roots.map((_, index) => roots.slice(0, index).reduce((sum, { sources }) => sum + sources.length, 0)));
  return (
    <tr data-verification={claim.verification} data-active={isActive || undefined} className="group align-top">
      <th
        scope="row"
        className={`sticky start-0 z-10 border-s-4 border-b border-s-(--state) border-b-rule p-0 text-start font-normal ${ground}`}
      >
        <button
          type="button"
          aria-expanded={isActive}
          onClick={onSelect}
          className={`flex w-full cursor-pointer gap-2 px-2 py-2 text-start outline-offset-[-2px] ${isActive ? '' : 'hover:bg-surface-sunken'}`}
        >
          <span className="w-4 shrink-0 pt-0.5 text-end text-tiny text-ink-muted">{number}</span>
          <span className="min-w-0">
            <span className={`block font-serif text-label @xl:text-base ${claim.materiality === 'core' ? 'font-semibold' : ''}`} dir="auto">
              {claim.statement}
            </span>
            <span className="mt-0.5 flex flex-wrap gap-x-2.5 text-tiny">
              <VerificationLabel value={claim.verification} />
              {claim.contestation === 'uncontested' ? null : <ContestationLabel value={claim.contestation} />}
              <span className="text-ink-muted">{materialityWords[claim.materiality]}</span>
              {claim.seriousAllegation ? <span className="font-semibold text-danger">Serious allegation</span> : null}
              {claim.checkedBy.length > 0 ? <span className="text-success">Checked by {claim.checkedBy.join(', ')}</span> : null}
            </span>
          </span>
        </button>
      </th>
      <td className={`border-b border-rule px-2 py-1.5 ${ground}`}>
        <span className="font-serif text-headline leading-7">{behind}</span>
        <span className="sr-only"> independent {behind === 1 ? 'root' : 'roots'}</span>
        <RootPips count={behind} />
      </td>
      {cells.map((cell, column) => (
        <td
          key={column}
          className={`h-px border-b border-rule p-1 ${firsts.has(column) ? 'border-s border-s-rule' : ''} ${ground}`}
        >
          <MapCell cell={cell} zone={zone} />
        </td>
      ))}
      <td className={`border-s border-b border-rule px-2 py-2 pe-3 ${ground}`}>
        <Evidence evidence={claim.evidence} />
      </td>
    </tr>
  );
}

/** The same number to the eye: a claim on one leg looks it. */
function RootPips({ count }: { count: number }) {
  if (count === 0) return <span className="block text-tiny leading-3.5 font-semibold text-danger">nobody behind it</span>;
  return (
    <span aria-hidden="true" className="mt-0.5 flex gap-0.5">
      {Array.from({ length: Math.min(count, 6) }, (_, index) => (
        <span key={index} className="h-1 w-2.5 bg-ink" />
      ))}
    </span>
  );
}

function Evidence({ evidence }: { evidence: DeskClaim['evidence'] }) {
  const bearings = (['supports', 'refutes', 'context'] as const)
    .map((bearing) => ({ bearing, titles: evidence.filter((one) => one.bearing === bearing).map(({ title }) => title) }))
    .filter(({ titles }) => titles.length > 0);
  if (bearings.length === 0) return <span className="text-ink-muted">None</span>;
  return (
    <ul>
      {bearings.map(({ bearing, titles }) => (
        <li key={bearing} title={titles.join('\n')} className={bearing === 'refutes' ? 'font-semibold text-danger' : ''}>
          {titles.length} {counted[bearing][titles.length === 1 ? 0 : 1]}
        </li>
      ))}
    </ul>
  );
}

const counted = { supports: ['supports it', 'support it'], refutes: ['refutes it', 'refute it'], context: ['gives context', 'give context'] };
