import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Review } from '@/newsroom/review/read-review';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ActDialog, type ActProps } from './act-dialog';
import { StateName } from './state-name';
import { useAct } from './use-act';

type Props = ActProps & { story: StoryForDesk; sourcing: Sourcing; review: Review };

/** Approves exactly the words and the sourcing on the screen. */
export function ApproveDialog({ story, sourcing, review, onDone, ...dialog }: Props) {
  const { act, ...acting } = useAct('approve-story');
  const blocks = sourcing.findings.filter(({ severity, binding, overriddenBy }) => severity === 'block' && binding !== 'publication' && !overriddenBy);
  const send = () =>
    act({ storyId: story.id, revisionHash: sourcing.hash }, ({ revision }) =>
      onDone(`You approved revision ${revision}. It can be published; any edit makes the approval void.`),
    );
  return (
    <ActDialog {...dialog} title="Approve" act="Approve this state" {...acting} onAct={() => void send()}>
      <p className="font-serif text-headline-small font-semibold" dir="auto">
        {story.headline}
      </p>
      <p>
        You approve these words with these {sourcing.claims.length} claims as they are sourced now:{' '}
        <StateName number={(review.newest?.number ?? 0) + 1} hash={sourcing.hash} />. Any edit to either makes the approval void.
      </p>
      {blocks.length > 0 ? (
        <p className="border-s-4 border-danger bg-danger-surface px-3 py-2">
          {blocks.length === 1 ? 'One finding blocks' : `${blocks.length} findings block`} the approval; the gate will refuse it until{' '}
          {blocks.length === 1 ? 'it is' : 'they are'} mended or overridden.
        </p>
      ) : null}
    </ActDialog>
  );
}
