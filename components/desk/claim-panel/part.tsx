import type { ReactNode } from 'react';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { OnChanged } from './use-claim-command';

/** What every part of a claim's detail is given. */
export type PartProps = { claim: DeskClaim; mayChange: boolean; zone: string; onChanged: OnChanged };

/** One part of the detail, with its name and what can be added to it. */
export function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center justify-between gap-3 border-b border-rule">
        <h3 className="kicker">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
