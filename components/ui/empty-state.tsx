import type { ReactNode } from 'react';

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex max-w-md flex-col items-start gap-2 py-6 font-sans text-label">
      <p className="text-base font-semibold text-ink">{title}</p>
      {children ? <div className="text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
