import { CircleAlert } from 'lucide-react';
import type { Finding } from '@/newsroom/gate/finding';

/** What it means to publish before a second person approved. Not to be overlooked. */
export function UrgentWarning({ findings }: { findings: readonly Finding[] }) {
  const blocks = findings.filter(({ severity, binding, overriddenBy }) => severity === 'block' && binding !== 'approval' && !overriddenBy);
  return (
    <div className="flex gap-3 rounded-control border-2 border-danger bg-danger-surface px-4 py-3">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="flex flex-col gap-1">
        <p className="font-semibold text-danger">Nobody but you will have read this before readers do.</p>
        <p>
          The rules of sourcing hold all the same. The story is marked on every screen of the desk, with your name and your
          reason, until a second person has approved it.
        </p>
        {blocks.length > 0 ? (
          <p className="font-semibold">
            The gate will refuse it: {blocks.length === 1 ? 'one finding blocks' : `${blocks.length} findings block`}.
          </p>
        ) : null}
      </div>
    </div>
  );
}
