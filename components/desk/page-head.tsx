import type { ReactNode } from 'react';

/** The head of a page of the desk: its one name, and what one can do there. */
export function PageHead({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h1 className="font-serif text-headline font-medium">{title}</h1>
        {children ? <div className="max-w-measure text-label text-ink-muted">{children}</div> : null}
      </div>
      {action}
    </header>
  );
}
