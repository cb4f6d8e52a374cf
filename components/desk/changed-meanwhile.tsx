'use client';

import { Button } from '@/components/ui/button';
import { useChangedMeanwhile } from './use-changed-meanwhile';

/** Says that the story changed while it was read, and shows it as it stands now when asked to. */
export function ChangedMeanwhile({ storyId, touchedAt, onReload }: { storyId: string; touchedAt: string; onReload: () => void }) {
  const changed = useChangedMeanwhile(storyId, touchedAt);
  return (
    <div role="status">
      {changed ? (
        <p className="flex flex-wrap items-center gap-3 border-b border-rule bg-warning-surface px-4 py-2 text-label sm:px-8">
          <span>The story changed while you read it: what is shown here is no longer what stands.</span>
          <Button size="small" onPress={onReload}>
            Show it as it stands now
          </Button>
        </p>
      ) : null}
    </div>
  );
}
