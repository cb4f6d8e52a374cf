import type { ActProps } from './act-dialog';
import { ApproveDialog } from './approve-dialog';
import { PublishDialog } from './publish-dialog';
import { RetractDialog } from './retract-dialog';
import { ReturnDialog } from './return-dialog';
import type { ActId } from './review-acts';
import type { ReviewData } from './review-data';
import { ScheduleDialog } from './schedule-dialog';
import { SecondDialog } from './second-dialog';
import { TakeDownDialog } from './take-down-dialog';
import { UnscheduleDialog } from './unschedule-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Props = Omit<ActProps, 'isOpen'> & Pick<ReviewData, 'story' | 'sourcing' | 'review' | 'zone' | 'today'> & { open: ActId | null };

/** Every act of review with its dialog; all stay mounted, so that what was typed outlives a refusal. */
export function ReviewDialogs({ open, story, sourcing, review, zone, today, ...dialog }: Props) {
  const props = (id: ActId): ActProps => ({ ...dialog, isOpen: open === id });
  return (
    <>
      <ApproveDialog {...props('approve')} {...{ story, sourcing, review }} />
      <ReturnDialog {...props('return')} {...{ story, review }} />
      <PublishDialog {...props('publish')} {...{ story, sourcing, review, today }} urgent={false} />
      <PublishDialog {...props('publishUrgently')} {...{ story, sourcing, review, today }} urgent />
      <ScheduleDialog {...props('schedule')} {...{ story, sourcing, review, zone, today }} />
      <UnscheduleDialog {...props('unschedule')} storyId={story.id} />
      <WithdrawDialog {...props('withdraw')} storyId={story.id} />
      <RetractDialog {...props('retract')} story={story} />
      <TakeDownDialog {...props('takeDown')} story={story} />
      {story.awaitingSecond ? <SecondDialog {...props('second')} storyId={story.id} waiting={story.awaitingSecond} /> : null}
    </>
  );
}
