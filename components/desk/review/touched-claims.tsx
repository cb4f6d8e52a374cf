import { Time } from '@/components/ui/time';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { FinishTask } from '../finish-task';

type Props = { story: StoryForDesk; claims: readonly DeskClaim[]; zone: string };

/** Claims that changed under a live story, with the time by which somebody looks at it. */
export function TouchedClaims({ story: { tasks, headline, abilities }, claims, zone }: Props) {
  if (tasks.length === 0) return null;
  return (
    <section aria-label="Claims that changed" className="mt-3 border-s-4 border-warning bg-warning-surface px-3 py-2">
      <h2 className="font-semibold">Readers have this story, and what it stands on changed</h2>
      <ul className="mt-1 flex flex-col gap-2">
        {tasks.map(({ id, claimId, reason, dueAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0">
              <span className="font-serif text-base" dir="auto">
                {claims.find((claim) => claim.id === claimId)?.statement ?? 'A claim no longer in the draft'}
              </span>{' '}
              {reason} <span className="text-ink-muted">Look at it by <Time at={dueAt} zone={zone} form="short" />.</span>
            </span>
            {abilities.write.may ? <FinishTask taskId={id} headline={headline} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
