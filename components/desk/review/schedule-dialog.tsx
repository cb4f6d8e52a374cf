import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { timeWords } from '@/components/ui/time-words';
import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Review } from '@/newsroom/review/read-review';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ActDialog, type ActProps } from './act-dialog';
import { momentInZone } from './moment-in-zone';
import { missingIn, publishInput, type PublishWords, wordsToBegin } from './publish-fields';
import { PublishForm } from './publish-form';
import { useAct } from './use-act';

type Props = ActProps & { story: StoryForDesk; sourcing: Sourcing; review: Review; zone: string; today: string };

/** Chooses the hour at which the approved state goes out, on the newsroom's clock. */
export function ScheduleDialog({ story, sourcing, review, zone, today, onDone, ...dialog }: Props) {
  const { act, ...acting } = useAct('schedule-story');
  const isFirst = story.standing === 'unpublished';
  const [words, setWords] = useState<PublishWords>(() => wordsToBegin(story.slug ?? review.proposedSlug, review.prepared));
  const [local, setLocal] = useState('');
  const goesOutAt = momentInZone(local, zone);
  const missing = goesOutAt === null ? 'Choose a day and an hour.' : missingIn(words, isFirst);
  const day = local.slice(0, 10) || today;

  const schedule = () =>
    act({ ...publishInput(story.id, words, isFirst), goesOutAt: goesOutAt ?? '' }, () => {
      setWords(wordsToBegin(words.slug, []));
      onDone(goesOutAt === null ? '' : `It goes out on ${timeWords(goesOutAt, zone, 'zoned')}.`);
    });

  return (
    <ActDialog {...dialog} {...acting} title="Schedule" act="Schedule" size="wide" isDisabled={missing !== null} onAct={() => void schedule()}>
      <p>At its hour the rules are asked again. When one refuses, or somebody changes the story before, it does not go out, and you are told.</p>
      <TextField
        type="datetime-local"
        label="Goes out at"
        description={`On the newsroom’s clock, ${zone}.`}
        isRequired
        autoFocus
        value={local}
        onChange={setLocal}
      />
      <PublishForm {...{ isFirst, words }} addressStart={`/${day.replaceAll('-', '/')}/`} claims={sourcing.claims} onChange={setWords} />
      <p role="status" className="text-small text-ink-muted">
        {missing ?? ''}
      </p>
    </ActDialog>
  );
}
