import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { StoryRow } from '@/newsroom/stories/story-row';
import { stageWords, standingWords } from './words';

const stageTones: Record<StoryRow['stage'], BadgeTone> = {
  drafting: 'neutral',
  in_review: 'accent',
  approved: 'success',
  scheduled: 'accent',
  spiked: 'neutral',
};

const standingTones: Record<StoryRow['standing'], BadgeTone> = {
  unpublished: 'neutral',
  live: 'success',
  retracted: 'danger',
  taken_down: 'danger',
};

/**
 * Where a story is on both its axes: the working draft, and what readers see. A live story at rest is only live; one that
 * was never published says nothing of readers.
 */
export function StoryBadges({ stage, standing }: Pick<StoryRow, 'stage' | 'standing'>) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {standing === 'unpublished' || stage !== 'drafting' ? <Badge tone={stageTones[stage]}>{stageWords[stage]}</Badge> : null}
      {standing === 'unpublished' ? null : <Badge tone={standingTones[standing]}>{standingWords[standing]}</Badge>}
    </span>
  );
}
