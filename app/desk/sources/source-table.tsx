import Link from 'next/link';
import { tableClass } from '@/components/desk/table-class';
import { directnessWords, sourceKindWords } from '@/components/desk/words';
import type { SourceRow } from '@/newsroom/sources/list-sources';

/** The directory of sources, by name. */
export function SourceTable({ sources }: { sources: readonly SourceRow[] }) {
  return (
    <table role="table" className={tableClass.table}>
      <caption className="sr-only">Sources by name</caption>
      <thead role="rowgroup" className={tableClass.head}>
        <tr role="row" className={tableClass.headRow}>
          <th role="columnheader" scope="col">Source</th>
          <th role="columnheader" scope="col" className="w-36">Kind</th>
          <th role="columnheader" scope="col" className="w-56">How it knows</th>
          <th role="columnheader" scope="col" className="w-56">Has it from</th>
          <th role="columnheader" scope="col" className="w-24">Notes</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableClass.body}>
        {sources.map((source) => (
          <tr key={source.id} role="row" className={tableClass.row}>
            <th role="rowheader" scope="row" className={tableClass.first}>
              <Link href={`/desk/sources/${source.id}`} prefetch={false} className="font-semibold hover:text-accent hover:underline">
                {source.name}
              </Link>
              {source.publicDescription ? <p className="text-small text-ink-muted">{source.publicDescription}</p> : null}
            </th>
            <td role="cell" className={tableClass.cell}>{sourceKindWords[source.kind]}</td>
            <td role="cell" className={tableClass.cell}>{directnessWords[source.directness]}</td>
            <td role="cell" className={tableClass.cell}>{source.upstreamName}</td>
            <td role="cell" className={`${tableClass.cell} tabular-nums`}>
              {source.notes}
              <span className="sm:sr-only"> {source.notes === 1 ? 'note' : 'notes'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
