import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Review } from '@/newsroom/review/read-review';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ActDialog, type ActProps } from './act-dialog';
import { missingIn, publishInput, type PublishWords, wordsToBegin } from './publish-fields';
import { PublishForm } from './publish-form';
import { ReadersWillSee } from './readers-will-see';
import { StateName } from './state-name';
import { UrgentWarning } from './urgent-warning';
import { useAct } from './use-act';

type Props = ActProps & {
  story: StoryForDesk;
  sourcing: Sourcing;
  review: Review;
  /** Today in the newsroom's zone, YYYY-MM-DD. */
  today: string;
  /** Before a second person approved. */
  urgent: boolean;
};

/** Puts the story before readers: as approved, or urgently with a reason. */
export function PublishDialog({ story, sourcing, review, today, urgent, onDone, ...dialog }: Props) {
  const approved = useAct('publish-story');
  const hasty = useAct('publish-urgently');
  const { act: _, ...acting } = urgent ? hasty : approved;
  const isFirst = story.standing === 'unpublished';
  const [words, setWords] = useState<PublishWords>(() => wordsToBegin(story.slug ?? review.proposedSlug, review.prepared));
  const [urgentReason, setUrgentReason] = useState('');
  const missing = missingIn(words, isFirst) ?? (urgent && urgentReason.trim() === '' ? 'Say why it cannot wait.' : null);

  function publish() {
    const done = ({ version }: { version: number }) => {
      setWords(wordsToBegin(words.slug, []));
      setUrgentReason('');
      const second = urgent ? ' It waits for a second person to approve it.' : '';
      onDone(`${isFirst ? 'The story is live' : `Version ${version} is live`}.${second}`, true);
    };
    const input = publishInput(story.id, words, isFirst);
    return urgent ? hasty.act({ ...input, revisionHash: sourcing.hash, urgentReason }, done) : approved.act(input, done);
  }

  return (
    <ActDialog
      {...dialog}
      {...acting}
      size="wide"
      title={urgent ? 'Publish urgently' : isFirst ? 'Publish' : 'Publish the next version'}
      act={urgent ? 'Publish without a second person' : 'Publish'}
      variant={urgent ? 'danger' : 'primary'}
      isDisabled={missing !== null}
      onAct={() => void publish()}
    >
      {urgent ? <UrgentWarning findings={sourcing.findings} /> : null}
      <p>
        Readers will have <StateName number={(review.newest?.number ?? 0) + (urgent ? 1 : 0)} hash={sourcing.hash} />
        {!urgent && story.approval ? `, which ${story.approval.by} approved` : ''}.
      </p>
      {urgent ? (
        <TextField
          label="Why it cannot wait"
          rows={3}
          maxLength={1_000}
          autoFocus
          isRequired
          value={urgentReason}
          onChange={setUrgentReason}
        />
      ) : null}
      <PublishForm {...{ isFirst, words }} addressStart={`/${today.replaceAll('-', '/')}/`} claims={sourcing.claims} onChange={setWords} />
      {review.sinceLive ? <ReadersWillSee {...review.sinceLive} /> : null}
      <p role="status" className="text-small text-ink-muted">
        {missing ?? ''}
      </p>
    </ActDialog>
  );
}
