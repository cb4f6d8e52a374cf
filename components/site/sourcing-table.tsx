import { StanceSign } from '@/components/ui/stance-sign';
import type { SourcingMap } from '@/newsroom/published/sourcing-map';

/** Every claim against every source, as a table that reads aloud row by row. */
export function SourcingTable({ map }: { map: SourcingMap }) {
  if (map.sources.length === 0) return null;
  return (
    <div role="region" aria-label="Claims against sources" tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-xl border-collapse font-sans text-small">
        <caption className="pb-2 text-start text-ink-muted">Each claim against each source. A dash: that source said nothing of it.</caption>
        <thead>
          <tr className="border-b border-rule-strong align-bottom">
            <th scope="col" className="sticky start-0 min-w-48 bg-paper py-1.5 pe-4 text-start font-semibold">
              Claim
            </th>
            {map.sources.map(({ attribution, through }) => (
              <th key={`${attribution} ${through}`} scope="col" className="min-w-20 px-2 py-1.5 text-start font-semibold">
                {attribution}
                {through ? <span className="block font-normal text-ink-muted">through {through}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ claimId, statement, cells }) => (
            <tr key={claimId} className="border-b border-rule align-top">
              <th scope="row" className="sticky start-0 bg-paper py-1.5 pe-4 text-start font-normal" dir="auto">
                <a href={`#claim-${claimId}`} className="hover:underline">
                  {statement}
                </a>
              </th>
              {cells.map((stance, column) => (
                <td key={column} className="px-2 py-1.5">
                  {stance ? <StanceSign value={stance} withWord /> : <span className="text-ink-muted">–</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
