import type { Review } from '@/newsroom/review/read-review';
import { ChangesView } from '../changes-view';

/** What this publication changes of what readers have now. */
export function ReadersWillSee({ words, sourcing }: NonNullable<Review['sinceLive']>) {
  if (!words.changed && sourcing.length === 0) {
    return <p className="border-s-4 border-warning bg-warning-surface px-3 py-2">Readers have exactly these words and claims already.</p>;
  }
  return (
    <details className="rounded-control border border-rule">
      <summary className="cursor-pointer px-3 py-2 font-semibold">What readers will see changed</summary>
      <div className="relative max-h-80 overflow-y-auto border-t border-rule px-3 py-3" role="region" aria-label="What readers will see changed" tabIndex={0}>
        <ChangesView words={words} sourcing={sourcing} />
      </div>
    </details>
  );
}
