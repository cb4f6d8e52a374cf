import Link from 'next/link';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { TouchedHeap } from '@/newsroom/stories/read-desk';
import { FinishTask } from './finish-task';
import { dueWords } from './since-words';
import { UrgentBadge } from './urgent-badge';

/** Live stories whose claims changed: which claim, why, and until when somebody looks. */
export function TouchedStories({ heap: { stories, count }, now }: { heap: TouchedHeap; now: string }) {
  return (
    <>
      <ul className="divide-y divide-rule border-b border-rule text-label">
        {stories.map((task) => (
          <li key={task.taskId} className="flex flex-col gap-1 py-2.5">
            <Link href={`/desk/stories/${task.storyId}`} prefetch={false} className="font-serif text-teaser font-medium hover:text-accent hover:underline">
              {task.headline || 'Without a headline'}
            </Link>
            <UrgentBadge when={task.awaitsSecond} />
            <p>
              {task.reason}{' '}
              <Link href={`/desk/claims/${task.claim.id}`} prefetch={false} className="text-accent underline">
                {task.claim.statement}
              </Link>
            </p>
            <p className="flex flex-wrap items-baseline gap-x-3 text-small">
              <VerificationLabel value={task.claim.verification} />
              {task.waveId ? (
                <Link href={`/desk/falls/${task.waveId}`} prefetch={false} aria-label={`Whom else it concerns: ${task.headline}`} className="text-accent underline">
                  Whom else it concerns
                </Link>
              ) : null}
            </p>
            <p className="flex flex-wrap items-center justify-between gap-2 text-small">
              <span className={task.dueAt <= now ? 'font-semibold text-danger' : 'text-ink-muted'}>{dueWords(task.dueAt, now)}</span>
              {task.mayFinish ? <FinishTask taskId={task.taskId} headline={task.headline} /> : null}
            </p>
          </li>
        ))}
      </ul>
      {count > stories.length ? (
        <p className="pt-3 text-label">These are the {stories.length} whose time is up first; the others follow as these are looked at.</p>
      ) : null}
    </>
  );
}
