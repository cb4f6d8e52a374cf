import type { MapRoot } from './map-columns';

const headClass = 'border-b border-rule-strong bg-paper px-2 pb-2 text-start align-bottom text-tiny font-semibold';

/** Sources under their roots: a brace joins those who depend on one. */
export function MapHead({ roots }: { roots: readonly MapRoot[] }) {
  return (
    <thead className="sticky top-0 z-20 bg-paper">
      <tr>
        <th scope="col" rowSpan={2} className={`${headClass} sticky start-0 z-10 min-w-40 ps-3 @xl:min-w-64`}>
          Claim
        </th>
        <th scope="col" rowSpan={2} className={`${headClass} w-16`}>
          <span className="sr-only">Independent roots</span>
          <span aria-hidden="true">Roots</span>
        </th>
        {roots.map((root) => (isAlone(root) ? <SourceHead key={root.id} root={root} /> : <RootHead key={root.id} root={root} />))}
        <th scope="col" rowSpan={2} className={`${headClass} min-w-24 border-s border-s-rule pe-3`}>
          Evidence
        </th>
      </tr>
      <tr>
        {roots.filter((root) => !isAlone(root)).map((root) =>
          root.sources.map((source, index) => (
            <th
              key={source.id}
              scope="col"
              dir="auto"
              className={`${headClass} w-20 min-w-18 hyphens-auto ${index === 0 ? 'border-s border-s-rule' : ''}`}
            >
              {source.name}
              {source.through ? <span className="block font-normal text-ink-muted">through {source.through}</span> : null}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

/** A root that spoke to us itself, and through nobody else. */
export function isAlone({ id, sources }: MapRoot): boolean {
  return sources.length === 1 && sources[0]?.id === id;
}

function SourceHead({ root }: { root: MapRoot }) {
  return (
    <th scope="col" rowSpan={2} dir="auto" className={`${headClass} w-20 min-w-18 border-s border-s-rule hyphens-auto`}>
      {root.name}
    </th>
  );
}

/** Names the root where it did not speak itself; where it did, its own column does. */
function RootHead({ root: { id, name, sources } }: { root: MapRoot }) {
  const speaks = sources[0]?.id === id;
  return (
    <th scope="colgroup" colSpan={sources.length} className="border-s border-s-rule px-2 pt-2 text-start align-bottom text-tiny font-normal text-ink-muted">
      One root<span className={speaks ? 'sr-only' : ''}>: {name}</span>
      <span aria-hidden="true" className="mt-1 mb-0.5 block h-1.5 border-x border-t border-rule-strong" />
    </th>
  );
}
