import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { bearingWords } from '../words';
import { IndependenceTree } from './independence-tree';
import { SaidInTime } from './said-in-time';

/** Under the chosen claim: who has it from whom, what everybody said of it in time, and what can be looked at. */
export function MapWords({ claim, span, zone }: { claim: DeskClaim; span: number; zone: string }) {
  return (
    <tr data-verification={claim.verification}>
      <td colSpan={span} className="border-b border-rule bg-accent-surface p-0">
        <div className="sticky start-0 w-[min(100cqw,44rem)] border-s-4 border-(--state) px-3 pt-1 pb-3 @xl:ps-8">
          {claim.notes.some(({ source }) => source.id !== source.rootId) ? (
            <div className="mb-2 border-b border-rule pb-2">
              <IndependenceTree notes={claim.notes} label="Who has it from whom" withStances />
            </div>
          ) : null}
          <SaidInTime notes={claim.notes} zone={zone} />
          {claim.evidence.length > 0 ? (
            <ul aria-label="Evidence" className="mt-2 border-t border-rule pt-2">
              {claim.evidence.map(({ id, title, bearing }) => (
                <li key={id}>
                  <span dir="auto">{title}</span> <span className="text-ink-muted">{bearingWords[bearing].toLowerCase()}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
