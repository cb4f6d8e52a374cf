'use client';

import { Button } from '@/components/ui/button';
import { type Concern, useChangedMeanwhile } from './use-changed-meanwhile';

const words: Record<Concern, string> = {
  touchedAt: 'The story changed while you read it: what is shown here is no longer what stands.',
  stageSince: 'The story was moved on while you wrote, as when it is returned or approved. Your words stay as they are.',
};

type Props = {
  storyId: string;
  /** What concerns the page, and the last such change that it knows of. */
  concern: Concern;
  seen: string;
  onReload: () => void;
};

/** Says that the story changed while it was before somebody, and shows it as it stands now when asked to. */
export function ChangedMeanwhile({ storyId, concern, seen, onReload }: Props) {
  const changed = useChangedMeanwhile(storyId, concern, seen);
  return (
    <div role="status">
      {changed ? (
        <p className="flex flex-wrap items-center gap-3 border-b border-rule bg-warning-surface px-4 py-2 text-label sm:px-8">
          <span>{words[concern]}</span>
          <Button size="small" onPress={onReload}>
            Show it as it stands now
          </Button>
        </p>
      ) : null}
    </div>
  );
}
