import type { MapRoot } from './map-columns';

/** What falls when a root falls: for how many claims nobody else stands. */
export function MapFoot({ roots }: { roots: readonly MapRoot[] }) {
  return (
    <tfoot>
      <tr>
        <th scope="row" className="sticky start-0 z-10 bg-paper px-3 py-2 text-start align-top text-tiny font-normal text-ink-muted">
          Claims nobody else stands behind
        </th>
        <td />
        {roots.map(({ id, sources, alone }) => (
          <td key={id} colSpan={sources.length} className="border-s border-rule px-2 py-2 text-center align-top">
            {alone === 0 ? <span className="text-ink-muted">0</span> : <strong className="font-serif text-base">{alone}</strong>}
          </td>
        ))}
        <td className="border-s border-rule" />
      </tr>
    </tfoot>
  );
}
