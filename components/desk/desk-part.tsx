import type { ReactNode } from 'react';

type Props = { id: string; title: string; count?: number; loud?: boolean; children: ReactNode };

/** One heap on the desk, with its name and how much lies on it. */
export function DeskPart({ id, title, count, loud = false, children }: Props) {
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col">
      <h2
        id={id}
        tabIndex={-1}
        className={`border-b pb-1 text-base font-semibold outline-none ${loud ? 'border-danger text-danger' : 'border-rule-strong'}`}
      >
        {title}{' '}
        {count ? <span className="ms-1 text-label font-normal text-ink-muted tabular-nums">{count}</span> : null}
      </h2>
      {children}
    </section>
  );
}

/** What an empty heap teaches, in one line. */
export function NothingHere({ children }: { children: ReactNode }) {
  return <p className="max-w-measure py-2.5 text-label text-ink-muted">{children}</p>;
}
