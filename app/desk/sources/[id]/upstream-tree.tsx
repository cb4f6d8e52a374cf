import Link from 'next/link';
import type { ReactNode } from 'react';
import { sourceKindWords } from '@/components/desk/words';
import type { SourceForDesk } from '@/newsroom/sources/read-source';

type Named = SourceForDesk['upstream'][number];

/** The way of the knowledge as a small tree: its origin at the top, this source under it, and who passes it on below. */
export function UpstreamTree({ source }: { source: SourceForDesk }) {
  const here = (
    <li>
      <span aria-current="true" className="font-semibold">
        {source.name}
      </span>
      {source.downstream.length > 0 ? (
        <Branch>
          {source.downstream.map((each) => (
            <li key={each.id}>
              <Way source={each} />
            </li>
          ))}
        </Branch>
      ) : null}
    </li>
  );
  const tree = source.upstream.reduce<ReactNode>(
    (below, each) => (
      <li>
        <Way source={each} />
        <Branch>{below}</Branch>
      </li>
    ),
    here,
  );
  return <ul className="py-2.5 text-label">{tree}</ul>;
}

function Branch({ children }: { children: ReactNode }) {
  return <ul className="mt-1 ms-1.5 flex flex-col gap-1 border-s border-field ps-3">{children}</ul>;
}

function Way({ source: { id, name, kind } }: { source: Named }) {
  return (
    <>
      <Link href={`/desk/sources/${id}`} prefetch={false} className="text-accent underline">
        {name}
      </Link>{' '}
      <span className="text-small text-ink-muted">{sourceKindWords[kind]}</span>
    </>
  );
}
